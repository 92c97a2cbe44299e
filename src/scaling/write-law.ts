import { checkArray, checkObject, DomainError } from '../errors.ts';
import { checkedLaws, type ReplicateColumns } from './bootstrap-replicates.ts';
import { checkOptions } from './check-options.ts';
import { checkDescribedLaw, type DescribedLaw } from './described-law.ts';
import { FIELDS, type LawBootstrap } from './saved-law.ts';

/**
 * The text of a file that keeps a law, or a bootstrap, for {@link readLaw} and for `--law` on the command line.
 *
 * @param law - the law with its `source`, `fittedRange`, `standardErrors` and all else that a published law has, as far
 * as it has them; or a bootstrap, whose fitted law is written with those of the replicates that converged
 * @param options - `source`: where the law comes from, in words, in place of its own `source`
 * @returns JSON, which ends in a new line
 * @throws {@link DomainError} naming the field that is missing or outside its domain (`law.alpha`, `replicates.A[3]`)
 * @remarks Numbers are written with as many digits as tell them from all others, so that they are read to the last bit.
 * Of a bootstrap all is kept that forecasts and intervals need; what else its `summary` says is not.
 * @example
 * ```ts
 * import { hoffmann2022, readLaw, writeLaw } from 'skill-emergence/scaling';
 *
 * const { law } = readLaw(writeLaw(hoffmann2022));
 * law.alpha; // => 0.34
 * law.fittedRange?.tokens; // => [5e9, 500e9]
 * ```
 * @see {@link readLaw} for the way back; [Fitting a scaling law](../../docs/fitting.md).
 * @category Laws
 */
export function writeLaw(
  law: DescribedLaw | LawBootstrap,
  options: { readonly source?: string | undefined } = {},
): string {
  const fitted = isBootstrap(law) ? lawOf(law) : law;
  checkDescribedLaw(fitted, 'law');
  const replicates = isBootstrap(law) ? convergedOf(law) : undefined;
  checkOptions("writeLaw(law, { source: 'fitted to my runs' })", options, ['source']);
  const { source = fitted.source } = options;
  if (source !== undefined && typeof source !== 'string') throw new DomainError('source', source, 'a string');
  const all: Readonly<Record<string, unknown>> = { ...fitted, source, replicates };
  return `${JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, all[name]])), undefined, 2)}\n`;
}

function isBootstrap(law: DescribedLaw | LawBootstrap): law is LawBootstrap {
  return typeof law === 'object' && (law as unknown) !== null && ('summary' in law || 'replicates' in law);
}

function lawOf({ summary }: LawBootstrap): DescribedLaw {
  checkObject('summary', summary);
  checkObject('summary.fit', summary.fit);
  return summary.fit.law;
}

/** The laws of the replicates that converged, as plain columns. */
function convergedOf({ replicates }: LawBootstrap): ReplicateColumns | undefined {
  checkObject('replicates', replicates);
  checkArray('replicates.status', replicates.status);
  const laws = checkedLaws(replicates);
  if (laws.length === 0) return undefined; // a file without replicates is one of a law alone
  const column = (name: keyof ReplicateColumns): readonly number[] => laws.map((law) => law[name]);
  return { E: column('E'), A: column('A'), B: column('B'), alpha: column('alpha'), beta: column('beta') };
}
