import { type Command, InvalidArgumentError, Option } from 'commander';
import { seenTupleFraction } from '../../competence/index.ts';
import { expectedSeenFraction, type SeenFraction } from '../../measurement/index.ts';
import { readNumber } from '../input/number.ts';
import { checkGiven, checkNeeds, numberOption } from '../options.ts';
import type { SeenTuples } from './settings.ts';

/** What is said of the corpus. */
export interface CorpusOptions {
  readonly seenFraction?: ReadonlyMap<number, number>;
  readonly seen?: SeenFraction;
  readonly skillFrequency?: number;
  readonly topicFrequency?: number;
  readonly corpusSize?: number;
  readonly textPieces?: number;
  readonly k?: number;
  readonly skills?: number;
}

const FREQUENCIES = ['skillFrequency', 'topicFrequency', 'corpusSize'];

/** Three ways to say what a corpus can have shown. */
export function corpusOptions(): readonly Option[] {
  return [
    new Option('--seen-fraction <size=fraction,…>', 'fraction of the tuples of a size that the corpus holds')
      .argParser(fractionsFrom)
      .conflicts([...FREQUENCIES, 'textPieces']),
    new Option('--seen <kind>', 'whether it bounds this very corpus, or is only expected (default: bounded)').choices([
      'bounded',
      'expected',
    ]),
    numberOption('--skill-frequency <fraction>', 'in its place: fraction of the sentences with a skill').conflicts(
      'textPieces',
    ),
    numberOption('--topic-frequency <fraction>', 'and with a topic'),
    numberOption('--corpus-size <count>', 'and sentences in the corpus'),
    numberOption('--text-pieces <count>', 'in its place: text pieces, each with --k of the --skills'),
  ];
}

function fractionsFrom(text: string): ReadonlyMap<number, number> {
  const fractions = new Map<number, number>();
  for (const part of text.split(',')) {
    const [size, fraction] = part.split('=', 2).map((number) => readNumber(number));
    if (size === undefined || fraction === undefined || !(Number.isSafeInteger(size) && size >= 1)) {
      throw new InvalidArgumentError('It must be sizes with their fractions, such as 2=0.3,5=0.0681.');
    }
    if (fractions.has(size)) throw new InvalidArgumentError(`The size ${size} is there twice.`);
    fractions.set(size, fraction);
  }
  return fractions;
}

/** Ends the command where what is said of the corpus is not all of it. */
export function checkCorpus(options: CorpusOptions, command: Command): void {
  checkNeeds(command, 'seenFraction', ['seen']);
  if (FREQUENCIES.some((name) => command.getOptionValue(name) !== undefined)) {
    checkGiven(command, FREQUENCIES, ' for the expected fraction of the tuples');
  }
  if (options.textPieces !== undefined) checkGiven(command, ['k', 'skills'], ' with --text-pieces');
}

/** The fraction of the tuples of a size that a corpus can have shown, if anything is said of that. */
export function seenTuplesOf(options: CorpusOptions): SeenTuples | undefined {
  const { seenFraction, seen = 'bounded', skillFrequency, topicFrequency, corpusSize, textPieces, k, skills } = options;
  if (seenFraction) return { seen, fractionOf: (tupleSize) => seenFraction.get(tupleSize) };
  if (skillFrequency !== undefined && topicFrequency !== undefined && corpusSize !== undefined) {
    const corpus = { skillFrequency, topicFrequency, corpusSize };
    return { seen: 'expected', fractionOf: (tupleSize) => expectedSeenFraction({ ...corpus, tupleSize }) };
  }
  if (textPieces === undefined || k === undefined || skills === undefined) return undefined;
  return { seen: 'bounded', fractionOf: (tupleSize) => seenTupleFraction({ skills, textPieces, k, tupleSize }) };
}
