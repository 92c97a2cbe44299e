import type { Formula } from '../certified/arithmetic.ts';
import { enclosing } from '../certified/enclose.ts';
import { type ExactNumber, rationalOf } from '../certified/exact-number.ts';
import { divergence, entropy, gap, logOf, unionCost } from '../certified/formulas/divergence.ts';
import type { Interval } from '../certified/interval.ts';
import { complement, integer, ONE, order, over, ratio, type Rational, times } from '../certified/rational.ts';
import { signOfFormula } from '../certified/sign.ts';
import type { ExactPoint } from './statement.ts';

/** Whether a condition is met for certain: what cannot be told is not. */
type Condition = (point: Readonly<Record<string, Rational>>) => boolean;

/** What the domains of claims ask beyond the range of each variable, exactly. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  'divergence-increasing': ({ alpha, low }) => order(alpha!, low!) <= 0,
  'divergence-increasing-in-alpha': ({ high, beta }) =>
    order(times(beta!, high!), ONE) <= 0 && order(high!, complement(ratio(1n, 1n << 20n))) <= 0,
  'condition-above-root': (at) => signOfFormula(gapAt(at)) === 'negative',
  'condition-below-root': (at) => isFromZeroOn(gapAt(at)),
  'least-skills-suffice': (at) => skillsAt(at).upper.lt(Number.MAX_SAFE_INTEGER),
  'fewer-skills-do-not': (at) => skillsAt(at).lower.gte(1) && skillsAt(at).upper.lt(Number.MAX_SAFE_INTEGER),
  'amplification-below-trivial': (at) => signOfFormula(edgeAt(at)) === 'negative',
  'amplification-decreasing-in-alpha': (at) => signOfFormula(edgeAt({ ...at, alpha: at['high']! })) === 'negative',
  'feasible-below-edge': (at) => signOfFormula(edgeAt(at)) === 'negative',
  'infeasible-from-edge': (at) => isFromZeroOn(edgeAt(at)),
  'sharp-above-one': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-below-trivial': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-below-refined': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-below-pinsker': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-below-multiplicative': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-of-single-skill': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-trivial-from-edge': ({ theta, k, alpha }) =>
    isMean(theta!, alpha!) && isPowerAtLeast(alpha!, k!.numerator, theta!),
  'sharp-non-increasing-in-theta': ({ low, alpha }) => isMean(low!, alpha!),
  'sharp-non-increasing-in-k': ({ theta, alpha }) => isMean(theta!, alpha!),
  'sharp-non-increasing-in-alpha': ({ theta, low }) => isMean(theta!, low!),
  'mixed-of-one-number': ({ theta, alpha }) => isMean(theta!, alpha!),
  'mixed-above-mean': ({ theta, k, spread, alpha }) => order(spread!, k!) < 0 && isMean(theta!, alpha!),
  'mixed-above-average': ({ theta, alpha }) => isMean(theta!, alpha!),
  'mixed-between-largest': ({ theta, alpha }) => isMean(theta!, alpha!),
  'mixed-below-exponential': ({ theta, alpha }) => isMean(theta!, alpha!),
  'mixed-non-increasing-in-theta': ({ low, alpha }) => isMean(low!, alpha!),
  'mixed-non-increasing-in-alpha': ({ theta, low }) => isMean(theta!, low!),
  'all-or-none-above-guarantee': ({ unlearnt, alpha }) => order(unlearnt!, alpha!) <= 0,
  'different-skills-are-harder': ({ skills, size }) => order(size!, skills!) <= 0,
};

/** Whether the claim's condition is certain to be met at the point. */
export function meetsCondition(id: string, point: ExactPoint): boolean {
  const exact = Object.entries(point).map(([name, value]: [string, ExactNumber]) => [name, rationalOf(value)!]);
  return CONDITIONS[id]!(Object.fromEntries(exact) as Record<string, Rational>);
}

type Point = Parameters<Condition>[0];

/** H(θ) − kθ D(βα‖α): negative where β is above β*. */
function gapAt({ theta, k, alpha, beta }: Point): Formula {
  const at = { theta: theta!, k: k!, alpha: alpha!, beta: beta! };
  return (arithmetic) => gap(at, arithmetic);
}

/** ln α + H(θ)/(kθ): negative where α is below α_max. */
function edgeAt({ theta, k, alpha }: Point): Formula {
  return (arithmetic) => arithmetic.add(logOf(alpha!, arithmetic), unionCost(theta!, k!, arithmetic));
}

/** Whether the value is certain not to be negative. */
function isFromZeroOn(formula: Formula): boolean {
  const sign = signOfFormula(formula);
  return sign === 'positive' || (sign === 'undecided' && !enclosing({})(formula).lower.lt(0));
}

/** H(θ)/(θ D(βα‖α)): the least number of skills is the next whole number. */
function skillsAt({ theta, alpha, beta }: Point): Interval {
  return enclosing({})((arithmetic) => {
    const cost = divergence(times(beta!, alpha!), alpha!, arithmetic);
    return arithmetic.divide(entropy(theta!, arithmetic), arithmetic.multiply(arithmetic.rational(theta!), cost));
  });
}

/** θα ≥ 2⁻¹⁰⁰⁰. */
function isMean(theta: Rational, alpha: Rational): boolean {
  return order(times(theta, alpha), ratio(1n, 1n << 1000n)) >= 0;
}

/** Bits up to which a power is computed to see whether it is equal. */
const MOST_BITS = 2 ** 17;

/** α^k ≥ θ. */
function isPowerAtLeast(alpha: Rational, k: bigint, theta: Rational): boolean {
  const sign = signOfFormula((arithmetic) => {
    const { subtract, multiply, rational } = arithmetic;
    return subtract(multiply(rational(integer(k)), logOf(alpha, arithmetic)), logOf(theta, arithmetic));
  });
  if (sign !== 'undecided') return sign === 'positive';
  const bits = Number(k) * alpha.denominator.toString(2).length;
  return bits <= MOST_BITS && order(over(ratio(alpha.numerator ** k, alpha.denominator ** k), theta), ONE) >= 0;
}
