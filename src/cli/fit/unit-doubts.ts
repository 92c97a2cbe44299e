import { log } from '../../numeric/elementary/log.ts';
import { isIn, isPlausible, median, SIZED } from '../input/plausible.ts';
import type { Runs } from '../input/runs.ts';
import { count, significant } from '../text/format.ts';

/** Where most are, for a guess of units. */
const USUAL = { parameters: [1e6, 1e13], tokens: [1e7, 1e15] } as const;

/** Where the compute is more or less than 6ND by such a factor, attention and embeddings do not explain it. */
const MOST_RATIO = 5;

/** Letters of units, by their size. */
const LETTERS = { 1: '', 1e3: 'K', 1e6: 'M', 1e9: 'B', 1e12: 'T' } as const;

/** Tokens for each parameter of a usual run, about which a guess of units is made. */
const USUAL_RATIO = 20;

/** What speaks against the units of runs, with those that they may be in. */
export function unitDoubts({ runs, columns, spare }: Runs): readonly string[] {
  const medians = { parameters: median(runs, 'parameters'), tokens: median(runs, 'tokens') };
  const strange = SIZED.filter((role) => !isPlausible(medians[role], role));
  const isOff = spare !== undefined && (spare.ratio > MOST_RATIO || spare.ratio < 1 / MOST_RATIO);
  if (strange.length === 0 && !isOff) return [];
  const doubts = strange.map((role) => `${count(medians[role])} ${role} in the median are no language model's`);
  if (isOff) doubts.push(`${spare.column} is ${significant(spare.ratio, 2)} times 6ND`);
  const guess = guessed(medians, strange, isOff ? spare.ratio : undefined);
  const advice =
    guess === undefined ? 'see what the columns are in' : `if the columns are in other units: --units ${guess}`;
  const named = Object.entries(columns)
    .map(([role, column]) => `${role} = ${column}`)
    .join(', ');
  return [`The units are doubtful (${named}): ${doubts.join('; ')}; ${advice}.`];
}

/** Units of the doubtful columns that make them plausible, and that agree with the compute where it is known. */
function guessed(
  { parameters, tokens }: Readonly<Record<(typeof SIZED)[number], number>>,
  strange: readonly string[],
  ratio: number | undefined,
): string | undefined {
  const sizes = Object.keys(LETTERS).map(Number) as (keyof typeof LETTERS)[];
  const isOpen = (role: string): boolean => strange.includes(role);
  const pairs = sizes
    .flatMap((ofParameters) => sizes.map((ofTokens) => [ofParameters, ofTokens] as const))
    .filter(
      ([n, d]) =>
        (n === 1 || isOpen('parameters')) &&
        (d === 1 || isOpen('tokens')) &&
        isIn(USUAL.parameters, n * parameters) &&
        isIn(USUAL.tokens, d * tokens) &&
        (ratio === undefined || Math.max(ratio / (n * d), (n * d) / ratio) < MOST_RATIO),
    )
    .map(([n, d]) => ({ n, d, distance: Math.abs(log((d * tokens) / (n * parameters) / USUAL_RATIO)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = pairs;
  if (!best || (best.n === 1 && best.d === 1)) return undefined;
  const parts = [
    ['parameters', LETTERS[best.n]],
    ['tokens', LETTERS[best.d]],
  ].filter(([, letter]) => letter !== '');
  return parts.map((part) => part.join('=')).join();
}
