import type { Command } from 'commander';
import type { CompetenceBound, TupleOccurrence } from '../../competence/index.ts';
import { lawsAt } from '../../emergence/index.ts';
import { publishedLaws } from '../../scaling/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { addOptions, checkGiven, checkNeeds, jsonOption, numberOption, numbersOption } from '../options.ts';
import { lawsAtText, publishedLawsTable } from '../text/laws.ts';
import { alphaOption, boundsOption, clozeOptions, kOption, tupleSizesOption, withinOption } from '../theory-options.ts';

interface Options {
  readonly at?: readonly number[];
  readonly uniqueTokens?: number;
  readonly k: number;
  readonly alpha: number;
  readonly tupleSizes: readonly number[];
  readonly bounds: readonly CompetenceBound[];
  readonly within: TupleOccurrence;
  readonly factor: number;
  readonly threshold: number;
  readonly json?: boolean;
}

/** `skill-emergence laws` */
export function addLaws(program: Command, io: Io): void {
  const command = program.command('laws').description('the published laws, or what each of them says of one scale');
  const asked = [kOption(), alphaOption(), tupleSizesOption([1]), withinOption(), boundsOption(), ...clozeOptions()];
  const unique = numberOption(
    '--unique-tokens <count>',
    'different tokens among those of --at, where they are repeated',
  );
  addOptions(command, [
    numbersOption('--at <scale>', 'parameters N and training tokens D of a model'),
    ...[unique, ...asked, jsonOption()],
  ]).action((options: Options, self: Command) => {
    checkNeeds(
      self,
      'at',
      [unique, ...asked].map((option) => option.attributeName()),
    );
    if (options.at === undefined) {
      if (options.json) io.json({ format: 'skill-emergence-laws', formatVersion: 1, laws: publishedLaws });
      else io.out([...publishedLawsTable()]);
      return;
    }
    checkGiven(self, ['k', 'alpha']);
    if (options.at.length !== 2) self.error("error: option '--at <scale>' takes two numbers, such as 70B,1.4T");
    at(options, options.at, io);
  });
  addHelpSections(command, [
    'skill-emergence laws',
    'skill-emergence laws --at 70e9,1.4e12 --k 8 --alpha 0.1',
    'skill-emergence laws --at 8.7B,178B --unique-tokens 25B --k 8 --alpha 10% --json',
  ]);
}

function at(options: Options, [parameters, tokens]: readonly number[], io: Io): void {
  const { uniqueTokens, k, alpha, tupleSizes, bounds, within, factor, threshold, json = false } = options;
  const asked = { k, alpha, tupleSizes, bounds, within };
  const errors = { model: 'cloze', factor, threshold } as const;
  const scale = { parameters: parameters!, tokens: tokens!, ...(uniqueTokens !== undefined && { uniqueTokens }) };
  const result = lawsAt(scale, { ...asked, errors });
  if (json) io.json({ format: 'skill-emergence-laws-at', formatVersion: 1, ...asked, errors, ...result });
  else io.out([...lawsAtText(asked, result)]);
}
