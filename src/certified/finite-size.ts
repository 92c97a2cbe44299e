import { checkChoice, checkFields, checkObject, DomainError } from '../errors.ts';
import { checkTrials } from './binomial-arguments.ts';
import { CERTIFIED_OPTIONS } from './digits.ts';
import { binaryArithmetic } from './binary/binary-arithmetic.ts';
import type { Enclosure } from './binary/enclosure.ts';
import { type CertifiedOptions, enclosing, unlessTooWide } from './enclose.ts';
import { checkedRational, type ExactNumber, NON_NEGATIVE } from './exact-number.ts';
import { checkedSizes, type ExactSizes } from './exact-sizes.ts';
import { edgesNeeded, type Multipliers, sharpExponent, type Sizes, unionExponent } from './formulas/finite-size.ts';
import { goodMultipliers } from './formulas/multipliers.ts';
import { Interval } from './interval.ts';
import { ONE, order, ratio } from './rational.ts';
import { checkSumWork, checkTailSteps } from './tail-work.ts';

/**
 * Which bound, and for the sharp one, where it is taken.
 *
 * @category Certified competence
 */
export interface FiniteSizeMethod {
  /** The bound: `'sharp'` (default), or for nominal degrees also `'union'`. */
  readonly bound?: 'sharp' | 'union' | undefined;
  /** The binomial tail of the union bound, which alone has one to choose: `'exact'` (default) or `'chernoff'`. */
  readonly tail?: 'exact' | 'chernoff' | undefined;
  /** The multipliers λ, μ ≥ 0 of the sharp bound; good ones are found unless they are given. */
  readonly multipliers?:
    | {
        /** Multiplier λ of the edges. */
        readonly lambda: ExactNumber;
        /** Multiplier μ of the text pieces in error. */
        readonly mu: ExactNumber;
      }
    | undefined;
}

/**
 * Certified bound on the log-probability that Theorem 8's conclusion fails at given sizes, in nats: an interval that
 * contains the bound.
 *
 * With $`a = z/m`$, $`X \sim \mathrm{Bin}(k,a)`$ and a level $`\ell = \beta q/n`$ of errors above which a skill
 * violates, the probability P that z skills or more violate, for some set of q text pieces in error, is at most, for
 * any λ, μ ≥ 0,
 *
 * ```math
 * \ln P \le \ln\binom mz + q\mu + n\ln\mathbb E\exp\bigl((\lambda X-\mu)_+ - \lambda\ell X\bigr)
 * ```
 *
 * against a skill's own degree, and against the nominal degree kn/m, with $`e = z(\lfloor\ell kn/m\rfloor + 1)`$,
 *
 * ```math
 * \ln P \le \ln\binom mz + q\mu - \lambda e + n\ln\mathbb E\,e^{(\lambda X-\mu)_+}, \qquad
 * \ln P \le \ln\binom nq + \ln\binom mz + \ln P[\mathrm{Bin}(kq,a) \ge e]
 * ```
 *
 * @param sizes - the sizes, and `beta` or `competence`. A `number` is the double itself, a string or a `Decimal` the
 * decimal
 * @param options - {@link CertifiedOptions} and {@link FiniteSizeMethod}
 * @returns the interval, its width at most 10^(2−digits) of the bound's value; −Infinity where the event is impossible
 * @throws {@link DomainError} if an argument is outside its domain, both or neither of `beta` and `competence` are
 * given, or the union bound is asked for against own degrees, for more than 10¹² draws kq, or where
 * their tail is as long as {@link certifiedLogBinomialUpperTail} refuses; or for the sharp bound in the decimal
 * arithmetic, k times 100 + `digits` is above 1.3 · 10⁶: about a second
 * @remarks Where ℓkn/m is a whole number, every skill of a violating set has one error more.
 * @example
 * ```ts
 * import { certifiedFiniteSizeLogFailure } from 'skill-emergence/certified';
 *
 * const sizes = { textPieces: 1e5, errorPieces: 1e4, skills: 100, badSkills: 10, k: 8, competence: '0.5' };
 * certifiedFiniteSizeLogFailure(sizes).upper.lt(-10931); // => true
 * const multipliers = { lambda: '1.2', mu: '2.4' };
 * certifiedFiniteSizeLogFailure(sizes, { multipliers, digits: 10 }).toString(); // => '[-10381.21544, -10381.21543]'
 * ```
 * @see [The theorem and its proof](../../docs/theorem.md), Theorems 5.1 and 5.2; [Certified
 * intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedFiniteSizeLogFailure(
  sizes: ExactSizes,
  options: CertifiedOptions & FiniteSizeMethod = {},
): Interval {
  const exact = checkedSizes(sizes);
  const { degrees = 'own' } = sizes;
  checkChoice('degrees', degrees, ['own', 'nominal']);
  const enclose = enclosing(options, [...CERTIFIED_OPTIONS, 'bound', 'tail', 'multipliers']);
  const { bound = 'sharp', tail = 'exact' } = options;
  checkChoice('bound', bound, degrees === 'own' ? ['sharp'] : ['sharp', 'union']);
  checkChoice('tail', tail, ['exact', 'chernoff']);
  const isUnion = bound === 'union';
  if (!isUnion && tail !== 'exact') throw new DomainError('tail', tail, `'exact' where bound is '${bound}'`);
  if (isUnion && options.multipliers !== undefined) {
    throw new DomainError('multipliers', options.multipliers, "absent where bound is 'union'");
  }
  const given = options.multipliers && checkedMultipliers(options.multipliers);
  if (isImpossible(exact, degrees)) return Interval.infinite({ digits: options.digits }).negate();
  if (isUnion) {
    checkTrials('k errorPieces', sizes.k * sizes.errorPieces);
    if (tail === 'exact' && exact.badSkills < exact.skills) {
      const share = ratio(exact.badSkills, exact.skills);
      checkTailSteps(exact.k * exact.errorPieces, edgesNeeded(exact), share, options);
    }
    return enclose((arithmetic) => unionExponent(exact, tail, arithmetic));
  }
  checkSumWork(sizes.k, options);
  const multipliers = given ?? leastOf(goodMultipliers(exact, degrees), exact, degrees);
  return enclose((arithmetic) => sharpExponent(exact, multipliers, degrees, arithmetic));
}

/** The multipliers of the least bound, as few digits tell them apart. */
function leastOf(candidates: readonly Multipliers[], exact: Sizes, degrees: 'own' | 'nominal'): Multipliers {
  const { sign, subtract } = binaryArithmetic(FEW_BITS);
  const valueOf = (multipliers: Multipliers) =>
    unlessTooWide(() => sharpExponent(exact, multipliers, degrees, binaryArithmetic(FEW_BITS)));
  const [first, ...others] = candidates.map((multipliers) => ({ multipliers, value: valueOf(multipliers) }));
  const isLess = (x: Enclosure | undefined, y: Enclosure | undefined) =>
    y === undefined || (x !== undefined && sign(subtract(x, y)) === -1);
  return others.reduce((least, other) => (isLess(other.value, least.value) ? other : least), first!).multipliers;
}

/** Enough to tell values of 2⁵³ text pieces apart by less than they are rounded to. */
const FEW_BITS = 96;

function checkedMultipliers(multipliers: NonNullable<FiniteSizeMethod['multipliers']>): Multipliers {
  checkObject('multipliers', multipliers);
  checkFields('multipliers', multipliers, ['lambda', 'mu'], 'multipliers.');
  return {
    lambda: checkedRational('multipliers.lambda', multipliers.lambda, NON_NEGATIVE),
    mu: checkedRational('multipliers.mu', multipliers.mu, NON_NEGATIVE),
  };
}

/** Whether no draws at all let z skills violate: more edges in error than there are would be needed. */
function isImpossible(sizes: Sizes, degrees: 'own' | 'nominal'): boolean {
  const { pieces, errorPieces, skills, badSkills, k, level } = sizes;
  if (degrees === 'nominal') return edgesNeeded(sizes) > k * errorPieces;
  const all = badSkills === skills && order(ratio(errorPieces, pieces), level) <= 0;
  return errorPieces === 0n || all || order(level, ONE) >= 0;
}
