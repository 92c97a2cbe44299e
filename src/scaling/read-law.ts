import { checkArray, checkAtMost, checkObject, DomainError } from '../errors.ts';
import { checkedLaws, MOST_REPLICATES, type ReplicateColumns } from './bootstrap-replicates.ts';
import { checkDescribedLaw, type DescribedLaw } from './described-law.ts';
import { COEFFICIENTS } from './law.ts';
import { repeatedKey } from './repeated-key.ts';
import { FIELDS, type SavedLaw } from './saved-law.ts';

/**
 * A law from the text of a file, such as {@link writeLaw} and the command line write it: the JSON of an object with
 * `E`, `A`, `B`, `alpha` and `beta`.
 *
 * | field            | what it holds; all but the five coefficients may be absent                      |
 * | ---------------- | ------------------------------------------------------------------------------- |
 * | `source`         | where the coefficients come from, in words                                      |
 * | `fittedRange`    | `{ parameters: [least, most], tokens: [least, most] }`, the scales of the runs  |
 * | `standardErrors` | those of the five coefficients                                                  |
 * | `intervals`      | `{ level, ends: { E: [lower, upper], … } }`, of the coefficients                |
 * | `lossUnit`       | what its losses are measured in, as of a published law                          |
 * | `id`, `form`, `parameterCount`, `tokenCount`, `dataset`, `tokenizer`, `runs`, `remarks` | as of a published law |
 * | `replicates`     | `{ E, A, B, alpha, beta }` of the laws of at most 100 000 resamples, arrays of one length |
 *
 * @param text - the text, of at most 2²⁴ characters
 * @returns the law, for whatever takes a `law`; with replicates it is a bootstrap too, for whatever takes a `bootstrap`
 * @throws {@link DomainError} naming `text` if it is no JSON of an object, else the field that is missing, outside its
 * domain, unknown or there twice (`law.alpha`, `replicates.A[3]`)
 * @remarks Numbers are what they were written from, to the last bit. Nothing is read but the text.
 * @example
 * ```ts
 * import { chinchillaLoss, readLaw } from 'skill-emergence/scaling';
 *
 * const { law } = readLaw('{ "E": 1.75, "A": 400, "B": 2000, "alpha": 0.5, "beta": 0.5, "source": "by hand" }');
 * law.source; // => 'by hand'
 * chinchillaLoss(law, { parameters: 1e8, tokens: 1e10 }); // ~> 1.81
 * readLaw('{ "E": 1.75, "A": 400, "B": 2000, "alpha": -1, "beta": 0.5 }'); // throws DomainError
 * ```
 * @see {@link writeLaw} for the way back; [Fitting a scaling law](../../docs/fitting.md).
 * @category Laws
 */
export function readLaw(text: string): SavedLaw {
  const whole = objectIn(text);
  const unknown = Object.keys(whole).find((name) => !(FIELDS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new DomainError(`law.${unknown}`, whole[unknown], `absent: a law has the fields ${FIELDS.join(', ')}`);
  }
  const { replicates, ...fields } = whole;
  const law = fields as unknown as DescribedLaw;
  checkDescribedLaw(law, 'law');
  if (replicates === undefined) return { law };
  const columns = replicates as ReplicateColumns;
  checkObject('replicates', columns);
  checkArray('replicates.E', columns.E);
  checkAtMost('replicates.E.length', columns.E.length, MOST_REPLICATES);
  for (const [name, value] of Object.entries(columns)) {
    if ((COEFFICIENTS as readonly string[]).includes(name)) continue;
    throw new DomainError(`replicates.${name}`, value, `absent: replicates have ${COEFFICIENTS.join(', ')}`);
  }
  checkedLaws(columns);
  return {
    law,
    summary: { fit: { law } },
    replicates: {
      E: Float64Array.from(columns.E),
      A: Float64Array.from(columns.A),
      B: Float64Array.from(columns.B),
      alpha: Float64Array.from(columns.alpha),
      beta: Float64Array.from(columns.beta),
      status: new Uint8Array(columns.E.length), // all converged
    },
  };
}

/** Most characters of a text: a law of the most replicates, each number with all its digits, takes some 10 million. */
const MOST_CHARACTERS = 2 ** 24;

function objectIn(text: string): Record<string, unknown> {
  if (typeof text === 'string') checkAtMost('text.length', text.length, MOST_CHARACTERS);
  const value = typeof text === 'string' ? parsed(text) : undefined;
  const twice = typeof text === 'string' && value !== undefined ? repeatedKey(text) : undefined;
  if (twice !== undefined) throw new DomainError(`law.${twice}`, text, 'there once');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new DomainError('text', text, 'the JSON of a law, an object with E, A, B, alpha and beta');
}

/** What a text is the JSON of; nothing where it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
