import { checkNamed, checkPositive, checkUnit, DomainError } from '../../errors.ts';
import { edgesNeeded } from './edges-needed.ts';
import { type ErrorLevel, levelTimes, levelUnder } from './error-level.ts';
import { type LogFailure, logFailure } from './failure-probability-bound.ts';
import { errorFractionBelow, type Setting, settingsOf } from './setting.ts';
import {
  checkedFiniteSizes,
  type CompleteSizes,
  type FiniteSizes,
  givenOne,
  METHOD_NAMES,
  SIZE_NAMES,
} from './sizes.ts';

/**
 * A bound on the probability that more than a fraction α of the skills have too many errors, with the counts that it is
 * for.
 *
 * @category Finite sizes
 */
export interface FiniteSizeFailure {
  /** Bound on ln P; −Infinity where the event is impossible, above 0 where the bound says nothing. */
  readonly logProbability: number;
  /** Whether the bound says nothing: `logProbability` is 0 or above, to rounding. */
  readonly vacuous: boolean;
  /** Errors, as a fraction of a skill's edges, above which it violates: βθ, or 1 − competence. */
  readonly error: number;
  /** ln of the number of sets of skills in the union bound, included in `logProbability`. */
  readonly logSets: number;
  /** Independent pieces: n, or ⌊n/k'⌋ where tuples are concatenated. */
  readonly pieces: number;
  /** How many of them may be in error, q; real where tuples are concatenated or losses are graded. */
  readonly errorPieces: number;
  /** Number of violating skills, or tuples, that would be one too many; absent for an unequal measure. */
  readonly badSkills?: number;
  /** Fewest edges between pieces in error and violating skills, where degrees are nominal; e of the formulas. */
  readonly edges?: number;
  /** Multipliers of the sharp bound: the bound holds at any λ, μ ≥ 0, and is least at these. */
  readonly multipliers?: {
    /** Multiplier λ of the edges. */
    readonly lambda: number;
    /** Multiplier μ of the text pieces in error. */
    readonly mu: number;
  };
  /** The occurrences of tuples that the bound is about. */
  readonly within: 'piece' | 'concatenation';
}

/**
 * Bound on the log-probability that Theorem 8's conclusion fails at given sizes, in nats.
 *
 * With n text pieces that draw k of m skills each, q of them in error, chosen in any way, let z skills or more violate:
 * each has more than a βθ fraction of its edges in error. For $`a = z/m`$ and $`X \sim \mathrm{Bin}(k,a)`$
 *
 * ```math
 * \ln P \le \ln\binom mz + \min_{\lambda,\mu\ge0}\Bigl\{
 * q\mu + n\ln\mathbb E\exp\bigl((\lambda X-\mu)_+ - \lambda\beta\theta X\bigr)\Bigr\}
 * ```
 *
 * against a skill's own degree (`degrees: 'own'`), and against the nominal degree kn/m
 *
 * ```math
 * \ln P \le \ln\binom mz + \min_{\lambda,\mu\ge0}\Bigl\{
 * q\mu - \lambda e + n\ln\mathbb E\,e^{(\lambda X-\mu)_+}\Bigr\}, \qquad
 * e = z\Bigl(\Bigl\lfloor\frac{\beta\theta\,kn}m\Bigr\rfloor + 1\Bigr)
 * ```
 *
 * or, for nominal degrees, Theorem 8's union bound over all sets of text pieces (`bound: 'union'`, with the exact
 * binomial tail or Chernoff's bound on it)
 *
 * ```math
 * \ln P \le \ln\binom nq + \ln\binom mz + \ln P[\mathrm{Bin}(kq,a) \ge e]
 * ```
 *
 * or $`\ln\binom mz`$ plus the exact log-probability that the q pieces with the most edges into z skills have e of them
 * (`bound: 'exact'`; for k²q³ up to 10⁷).
 *
 * The sharp bounds hold as well for distinct skills in a piece (`draws: 'distinct'`), for unequal skills (`measure`, in
 * which α is then meant), for graded losses (`errors: 'graded'`), and for tuples of skills: inside one piece with
 * ⌊k/k'⌋ for k, in concatenations of k' different pieces with ⌊n/k'⌋ for n and, for q/n, the fraction of the
 * concatenations that have a part in error (with `unionBound`, for one fixed partition into them: with ⌊n/k'⌋ for n and
 * the same q). The loss of concatenated pieces of graded losses w is 1 − ∏(1 − w), and for q/n stands the largest mean
 * that this can have. For graded losses and tuples errors are not whole, and $`e = \beta\theta\,kna`$; for unequal
 * skills of probabilities π it is $`\alpha\min_{\pi_s>0}(\lfloor\beta\theta\,kn\pi_s\rfloor+1)/\pi_s`$.
 *
 * More frequent skills emerge faster: with `measure` and `leastFrequency` p only skills of a probability of at least p
 * are meant, and tuples of such. Where c is the measure of these skills, the measure of the violating tuples must be
 * above $`\alpha c^{k'}`$ to be too many. At an α for which that is less than the measure of any of the tuples, the
 * bound is on the probability that a single one of them violates.
 *
 * @param options - the sizes, and the errors above which a skill violates: either `beta`, for βθ, or `competence`, for
 * 1 − competence; `beta` refers to the error fraction of what `within` says
 * @returns the bound, with the counts used: q = ⌊θn⌋ and z = ⌊αm⌋ + 1, where a product within 4 ulp of a whole number
 * is taken for it: 0.29 of 100 are 29, though the double is below. So q is never less than for the double itself, and
 * the bound is for the z returned, that is, for α up to (z − 1)/m, at most 4 ulp above the double. The whole part in e
 * is never above that of the exact βθ, or 1 − competence
 * @throws {@link DomainError} if an argument is outside its domain, both or neither of two alternatives are given, or a
 * choice is one for which the bound is not proved
 * @remarks The exponent is minimised to full accuracy, and any multipliers give a valid bound. The rounding error of
 * `logProbability` is below 2⁻⁴⁶ (λkq + ln C(m,z) + |ln P|), far below 1 for n up to 10¹². A bound takes a
 * millisecond or two at k = 500 and less below, whatever n and m; the exact law some ten milliseconds at most, and a
 * measure as long as it takes to sort. For tuples of unequal skills the
 * number of sets in the union is rounded up, by a percent or so in its logarithm. The sharp bound is Chernoff's for the
 * worst set of text pieces. Against the union bound with Chernoff's tail it loses at most
 * $`nH(q/n) - \ln\binom nq \le \tfrac12\ln(8q(1-q/n))`$ where e ≥ kqa, and gains far more except where a few pieces
 * decide; with the exact tail the union bound can be smaller by more.
 * @example
 * ```ts
 * import { finiteSizeLogFailure } from 'skill-emergence/competence';
 *
 * const sizes = { textPieces: 1e5, skills: 100, k: 8, errorPieces: 1e4, badSkills: 10 };
 * finiteSizeLogFailure({ ...sizes, competence: 0.5 }).logProbability; // ~> -10931.7
 * finiteSizeLogFailure({ ...sizes, competence: 0.5, degrees: 'nominal' }).logProbability; // ~> -14021
 * finiteSizeLogFailure({ ...sizes, beta: 3.3, degrees: 'nominal', bound: 'union' }).vacuous; // => true
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../../docs/theorem.md), Theorems 5.1 to 5.6
 * and 6.1 to 6.3.
 * @category Finite sizes
 */
export function finiteSizeLogFailure(
  options: FiniteSizes & { readonly beta?: number | undefined; readonly competence?: number | undefined },
): FiniteSizeFailure {
  // in here, because bundlers keep a spread at module level
  const names = [...SIZE_NAMES, 'alpha', 'badSkills', 'beta', 'competence', ...METHOD_NAMES];
  checkNamed('finiteSizeLogFailure', 'options', options, names);
  const sizes = checkedFiniteSizes(options);
  const { beta, competence } = options;
  const fromBeta = givenOne('beta', beta, 'competence', competence);
  if (fromBeta) checkPositive('beta', beta);
  else checkUnit('competence', competence!);
  if (fromBeta && sizes.tupleSize > 1 && sizes.within === 'best') {
    throw new DomainError('within', sizes.within, "'piece' or 'concatenation' where beta is given");
  }
  if (!fromBeta) return leastFailure(sizes, () => levelUnder(competence!));
  return leastFailure(sizes, (setting) => levelTimes(beta, setting.theta, errorFractionBelow(sizes, setting)));
}

/** The least bound over the kinds of occurrences allowed, each at its level of error. */
export function leastFailure(sizes: CompleteSizes, levelAt: (setting: Setting) => ErrorLevel): FiniteSizeFailure {
  return settingsOf(sizes)
    .map((setting) => failureAt(setting, levelAt(setting), sizes))
    .reduce((least, next) => (next.logProbability < least.logProbability ? next : least));
}

/** The rounding error of a bound, as documented: within it of 0, a bound says nothing. */
function roundingOf({ k, errorPieces, logSets }: Setting, { logProbability, multipliers }: LogFailure): number {
  if (multipliers === undefined) return 0;
  return 2 ** -50 * (multipliers.lambda * k * errorPieces + logSets + Math.abs(logProbability));
}

/** The failure of one setting at a level of error. */
export function failureAt(setting: Setting, level: ErrorLevel, sizes: CompleteSizes): FiniteSizeFailure {
  const { logSets, pieces, errorPieces, badSkills, within } = setting;
  const failure: LogFailure = logFailure(setting, level, sizes);
  return {
    ...failure,
    vacuous: failure.logProbability >= -roundingOf(setting, failure),
    error: level.error,
    logSets,
    pieces,
    errorPieces,
    within,
    ...(badSkills === undefined ? {} : { badSkills }),
    ...(sizes.degrees === 'nominal' ? { edges: edgesNeeded(setting, level.below) } : {}),
  };
}
