import type { Spend } from '../certified/decimal/costs.ts';
import { checkedDigits, type IntervalOptions } from '../certified/digits.ts';
import type { ExactNumber } from '../certified/exact-number.ts';
import { Interval } from '../certified/interval.ts';
import { checkIsClaim } from '../claims/check-is-claim.ts';
import type { Claim } from '../claims/claim.ts';
import { verdictOf } from '../claims/verdict.ts';
import { checkFields, checkNamed, checkObject, DomainError } from '../errors.ts';
import { type Certificate, type Unsealed, VERSION } from './certificate.ts';
import { checksumOf } from './checksum.ts';
import { type CostOptions, withinCost } from './cost.ts';
import { checkInDomain } from './domain.ts';
import { inputsOf } from './inputs.ts';
import { recomputed } from './recomputed.ts';
import { decide, type ExactPoint, type Statement, statementOf } from './statement.ts';

/**
 * Certificate of the condition of Theorem 8 at a point: that it holds, that it fails, or that 200 digits do not tell.
 *
 * ```math
 * H(\theta) < k\,\theta\,D(\beta\alpha\|\alpha), \qquad 0 < \theta, \alpha < 1, \quad 1 < \beta \le 1/\alpha
 * ```
 *
 * @param point - error fraction θ, skills per text piece k, exempted fraction of skills α, error amplification β.
 * Either all of θ, α and β are numbers, which mean the doubles themselves, or all are strings or `Decimal`s, which mean
 * the decimals
 * @param options - `digits` of the interval's ends, 10 to 200; 30 unless given. `maxCost`, the most work that
 * verification may take, in units of about a microsecond; 1.2 · 10⁶ unless given
 * @returns the certificate; its interval contains kθD(βα‖α) − H(θ)
 * @throws {@link DomainError} if an argument is outside its domain, numbers and decimals are mixed, or verification
 * would cost more than `maxCost`
 * @remarks Precision is raised until the sign is decided. Where both sides are equal, the verdict is `'undecided'`.
 * @example
 * ```ts
 * import { certifyPerformance, verifyCertificate } from 'skill-emergence/certificates';
 *
 * const certificate = certifyPerformance({ theta: '0.1', k: 8, alpha: '0.1', beta: '4.6' }, { digits: 10 });
 * certificate.verdict; // => 'holds'
 * certificate.lower; // => '0.01582907682'
 * verifyCertificate(certificate); // => true
 * certifyPerformance({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 }).verdict; // => 'undecided'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [Certificates](../../docs/certificates.md).
 * @category Certificates
 */
export function certifyPerformance(
  point: { readonly theta: ExactNumber; readonly k: number; readonly alpha: ExactNumber; readonly beta: ExactNumber },
  options: IntervalOptions & CostOptions = {},
): Certificate {
  checkNamed('certifyPerformance', 'point', point, ['theta', 'k', 'alpha', 'beta']);
  return certify(statementOf('theorem8')!, point, options);
}

/**
 * Certificate of a claim at a point: that its inequality holds there, that it fails, or that 200 digits do not tell.
 *
 * @param claim - a claim of the registry that has a certified margin, not its id
 * @param point - a value for each of its variables. Either all but the counts are numbers, which mean the doubles
 * themselves, or all but the counts are strings or `Decimal`s, which mean the decimals
 * @param options - `digits` of the interval's ends, 10 to 200; 30 unless given. `maxCost`, the most work that
 * verification may take, in units of about a microsecond; 1.2 · 10⁶ unless given
 * @returns the certificate; its interval contains the margin, right side minus left side
 * @throws {@link DomainError} if the claim has no certified margin in the registry, the point is outside the claim's
 * domain, numbers and decimals are mixed, or verification would cost more than `maxCost`
 * @remarks Conditions of a domain, as “β above β*”, are checked exactly; a point where they cannot be told is refused.
 * @example
 * ```ts
 * import { certifyClaim } from 'skill-emergence/certificates';
 * import { claims } from 'skill-emergence/claims';
 *
 * const pinsker = claims.find(({ id }) => id === 'pinsker')!;
 * certifyClaim(pinsker, { p: '0.3', q: '0.2' }).verdict; // => 'holds'
 * ```
 * @see [Certificates](../../docs/certificates.md), [Claims](../../docs/claims.md)
 * @category Certificates
 */
export function certifyClaim(
  claim: Claim,
  point: Readonly<Record<string, ExactNumber>>,
  options: IntervalOptions & CostOptions = {},
): Certificate {
  checkIsClaim(claim);
  const statement = statementOf(claim.id);
  if (statement === undefined || claim.id === 'theorem8') {
    throw new DomainError('claim', claim.id, 'a claim of the registry with a certified margin');
  }
  checkObject('point', point);
  checkFields(claim.id, point, Object.keys(statement.domain.variables));
  return certify(statement, point, options);
}

function certify(statement: Statement, point: ExactPoint, options: IntervalOptions & CostOptions): Certificate {
  const digits = checkedDigits(options, ['digits', 'maxCost']);
  const given = inputsOf(statement, point);
  checkInDomain(statement, point);
  const margin = withinCost(options, (spend) => settled(statement, point, digits, spend));
  const [lower, upper] = rounded(margin, digits);
  const fields: Unsealed = {
    format: 'skill-emergence-certificate',
    formatVersion: 1,
    claim: statement.id,
    version: VERSION,
    ...given,
    digits,
    lower,
    upper,
    verdict: verdictOf(statement, margin),
  };
  return { ...fields, checksum: checksumOf(fields) };
}

/**
 * An interval around the margin that contains what verification encloses, and has its verdict: the least around what
 * both arithmetics enclose. A sign that takes all digits, or equality, may be beyond one of them: then it is what
 * verification encloses.
 */
function settled(statement: Statement, point: ExactPoint, digits: number, spend: Spend): Interval {
  const checked = recomputed(statement, point, digits, spend);
  const margin = decide(statement, point, { digits, arithmetic: 'bigint' });
  if (verdictOf(statement, margin) !== verdictOf(statement, checked)) return checked;
  return Interval.between({ lower: margin.min(checked).lower, upper: margin.max(checked).upper });
}

/** The ends, rounded outwards, which does not change a sign. */
function rounded({ lower, upper }: Interval, digits: number): readonly [lower: string, upper: string] {
  const text = Interval.between({ lower, upper }, { digits }).toString();
  return text.slice(1, -1).split(', ') as [string, string];
}
