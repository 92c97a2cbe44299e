import { readFileSync } from 'node:fs';
import { finiteSizeLogFailure, type FiniteSizes } from 'skill-emergence/competence';
import { settingsOf } from '../../src/competence/finite-size/setting.ts';
import { checkedFiniteSizes } from '../../src/competence/finite-size/sizes.ts';
import { worstSetExponent } from '../../src/competence/finite-size/worst-set-exponent.ts';
import { wholePart } from '../../src/numeric/whole-part.ts';
import type { ReferenceRow } from './reference.ts';

/** Sizes in counts, and the competence above which a skill does not violate. */
export type FailureArguments = FiniteSizes & { readonly competence: number };

/** Values of 40 digits from test/reference/finite-sizes.py: for nominal degrees, at the edges of `failureAtEdges`. */
export function finiteSizeRows(): readonly ReferenceRow<FailureArguments>[] {
  return rowsOf('finite-sizes') as readonly ReferenceRow<FailureArguments>[];
}

/** Values of 40 digits from test/reference/finite-sizes-whole.py: for whole errors on every skill, with the edges. */
export function wholeErrorRows(): readonly WholeErrorRow[] {
  return rowsOf('finite-sizes-whole') as readonly WholeErrorRow[];
}

/** Values of 40 digits from test/reference/finite-sizes-unequal.py: for tuples of unequal skills, and frequent ones. */
export function unequalRows(): readonly ReferenceRow<FailureArguments>[] {
  return rowsOf('finite-sizes-unequal') as readonly ReferenceRow<FailureArguments>[];
}

/** The values that the function has: those for own degrees, and with whole errors those for nominal ones. */
export function functionRows(): readonly ReferenceRow<FailureArguments>[] {
  return [...finiteSizeRows().filter(({ args }) => args.degrees === 'own'), ...wholeErrorRows()];
}

type WholeErrorRow = ReferenceRow<FailureArguments> & { readonly edges: string };

function rowsOf(file: string): readonly object[] {
  const text = readFileSync(new URL(`../reference/${file}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { rows: object[] }).rows;
}

/**
 * The terms of which a log-probability is made, λkq + ln C(m,z) + |ln P|: its error is documented as a part of them.
 */
export function termsOf(options: FailureArguments): number {
  const { errorPieces, logSets, logProbability, multipliers } = finiteSizeLogFailure(options);
  if (multipliers === undefined) return 0;
  return multipliers.lambda * options.k * errorPieces + logSets + Math.abs(logProbability);
}

/** Edges that a set of skills has in error together, at least, if no more is known than that they are whole. */
export function edgesTogether({ textPieces, skills, badSkills, k, competence }: FailureArguments): number {
  return wholePart(1 - competence, (k * textPieces * badSkills!) / skills!) + 1;
}

/** The sharp bound at given edges in error, and its terms. */
export function failureAtEdges(options: FailureArguments, edges: number): { value: number; terms: number } {
  const [setting] = settingsOf(checkedFiniteSizes(options));
  const { law, pieces, errorPieces, logSets, k } = setting!;
  const charge = { logProbabilities: law, fixed: edges / pieces, slope: 0 };
  const exponent = worstSetExponent(charge, errorPieces / pieces);
  const value = logSets + pieces * exponent.value;
  return { value, terms: exponent.lambda * k * errorPieces + logSets + Math.abs(value) };
}
