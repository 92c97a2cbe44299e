import { checkNamed, checkPositive } from '../../errors.ts';
import { integrateSmooth } from '../../numeric/integrate-decay.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { relativeZeta } from '../quanta/zeta.ts';
import { checkExponent, frequency, tailMass, type ZipfQuanta, zipfQuanta } from '../quanta/zipf-quanta.ts';
import { type Remaining, remainingOf } from './remaining.ts';
import { checkDynamics, checkTime, type LearningSkill } from './skill-strength.ts';

/** Skills with the frequencies of Zipf's law that are learnt by gradient flow. */
export interface MultilinearModel extends Omit<LearningSkill, 'frequency'> {
  /** Zipf exponent a of the skills, whose frequencies are in proportion to i^−(1 + a); in [1e-9, 1000]. */
  readonly exponent: number;
  /** Time t of training, in [0, 10¹⁰⁰]. */
  readonly time: number;
}

interface Model {
  readonly quanta: ZipfQuanta;
  readonly remaining: Remaining;
  /** B = 2 η S t, of which the frequency p makes u. */
  readonly growth: number;
}

function checked(call: string, model: MultilinearModel): Model | undefined {
  checkNamed(call, 'model', model, ['exponent', 'rate', 'target', 'initial', 'time']);
  checkExponent(model.exponent);
  checkDynamics(model);
  checkTime(model.time);
  const growth = 2 * model.rate * model.target * model.time;
  if (model.initial === model.target) return undefined;
  return { quanta: zipfQuanta(model.exponent), remaining: remainingOf(model), growth };
}

/**
 * Loss of a multilinear model whose skills have Zipf's frequencies, after a time of gradient flow.
 *
 * ```math
 * \frac{S^2}2\sum_i p_i\,(1-R_i/S)^2, \qquad p_i = \frac{i^{-(1+a)}}{\zeta(1+a)}
 * ```
 *
 * R_i/S is {@link skillStrength} at the frequency p_i.
 *
 * | point           | value          |
 * | --------------- | -------------- |
 * | `time` 0        | (S − R₀)²/2    |
 * | `initial` S     | 0              |
 *
 * @param model - the Zipf `exponent` a in [1e-9, 1000]; `rate` η; `target` S; `initial` R₀ up to S; `time` t up to
 * 10¹⁰⁰
 * @returns the loss
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks It falls as t^(−a/(1 + a)), to {@link multilinearLossAsymptotic}, which is the value itself where the
 * difference is below e⁻⁴⁰; else the sum, in which the skills that have hardly begun are a series of zeta functions.
 * Relative error below 1e-12.
 * @example
 * ```ts
 * import { multilinearLoss } from 'skill-emergence/learning';
 *
 * multilinearLoss({ exponent: 0.5, rate: 1, target: 5, initial: 0.01, time: 10 }); // ~> 4.84735
 * ```
 * @see Nam et al. (2024), arXiv:2404.17563, for the model; [Five theories of emergence on one
 * graph](../../../docs/theories.md), Section 5.
 * @category Dynamics
 */
export function multilinearLoss(model: MultilinearModel): number {
  const of = checked('multilinearLoss', model);
  if (of === undefined) return 0;
  const { target, initial } = model;
  if (of.growth === 0) return (target - initial) * ((target - initial) / 2);
  return target * ((target / 2) * (isSmooth(of) ? integral(of) : sum(of)));
}

/**
 * What {@link multilinearLoss} approaches as time goes on.
 *
 * ```math
 * \frac{S^2}2\,\frac{(AB)^{1/s}}{sB}\int_0^\infty u^{b-1}F(u)^2\,du, \qquad B = 2\eta St,\; s = 1+a,\; b = \frac as,\;
 * F(u) = \frac1{1+e^u/(S/R_0-1)}
 * ```
 *
 * The integral is $`\Gamma(b)[\mathrm{Li}_{b-1}(-r)-\mathrm{Li}_b(-r)]`$ with r = S/R₀ − 1 and polylogarithms Li.
 *
 * @param model - as in {@link multilinearLoss}; `time` t in (0, 10¹⁰⁰]
 * @returns the value of the power law
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Its distance from the loss is exponentially small in t^(1/(2 + a)), with a factor (S/R₀)², and may be large
 * for a steep law: 4 % with a = 2, rate 0.1, S = 1, R₀ = 0.01 and t = 1000. Relative error below 1e-13.
 * @example
 * ```ts
 * import { multilinearLossAsymptotic } from 'skill-emergence/learning';
 *
 * multilinearLossAsymptotic({ exponent: 0.5, rate: 1, target: 5, initial: 0.01, time: 10 }); // ~> 4.85824
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Section 5.
 * @category Dynamics
 */
export function multilinearLossAsymptotic(model: MultilinearModel): number {
  const of = checked('multilinearLossAsymptotic', model);
  checkPositive('time', model.time);
  return of === undefined ? 0 : model.target * ((model.target / 2) * integral(of));
}

/** How far above ln r hardly anything is left of F², and how far below it of 1 - F². */
const FAR = 40;

/** Where the Taylor series of F² ends, or where F² is 1 but for rounding. */
function flatEnd({ logOdds }: Remaining): number {
  return Math.max(0.5, logOdds - FAR);
}

function integral({ quanta: { exponent, first }, remaining, growth }: Model): number {
  const s = 1 + exponent;
  const b = exponent / s;
  const start = flatEnd(remaining);
  let total = start > 0.5 ? pow(start, b) / b : 0;
  if (start === 0.5) {
    for (let i = remaining.coefficients.length - 1; i >= 0; i--) {
      total += (remaining.coefficients[i]! * pow(start, i + b)) / (i + b);
    }
  }
  const end = Math.max(remaining.logOdds, 0) + FAR;
  const density = (u: number): number => pow(u, b - 1) * remaining.square(u);
  // the integrand is smooth over a distance of π, and of the order of u
  for (let u = start; u < end;) {
    const next = Math.min(end, u + Math.min(5, 4 * u));
    total += integrateSmooth(density, u, next);
    u = next;
  }
  return (pow(growth * first, 1 / s) / s / growth) * total;
}

/**
 * Whether the sum differs from the integral by less than e^-40 of it. Poisson's summation formula moves the line of
 * integration off the axis, up to where F has a pole, u = ln r + πi, or to the saddle of e^(-2u).
 */
function isSmooth({ quanta: { exponent, first }, remaining: { logOdds }, growth }: Model): boolean {
  const s = 1 + exponent;
  const size = Math.sqrt(logOdds * logOdds + Math.PI * Math.PI);
  // no more than the sine of the pole's angle in x, where that is at most a right angle: the sine is concave
  const sine = logOdds > 0 ? Math.PI / size / s : 1 / s;
  const toPole = 2 * Math.PI * pow((growth * first) / size, 1 / s) * sine;
  const saddle = pow((s * growth * first) / Math.PI, 1 / (s + 1));
  const toSaddle = 4 * saddle * (1 / s); // 2π (1 + 1/s) sin(π / (2 (s + 1))) is at least 2π/s
  return toPole > 45 && toSaddle > 45;
}

function sum({ quanta, remaining, growth }: Model): number {
  const s = 1 + quanta.exponent;
  const place = (u: number): number => pow((growth * quanta.first) / u, 1 / s);
  const flat = flatEnd(remaining);
  const last = Math.ceil(place(flat));
  const firstOf = Math.max(1, Math.floor(place(Math.max(remaining.logOdds, 0) + 400))); // before it F² underflows
  let total = 0;
  for (let i = firstOf; i <= last; i++) {
    const p = frequency(quanta, i);
    total += p * remaining.square(growth * p);
    if (p * (i / quanta.exponent + 1) < 2 ** -60 * total) return total; // all that follow have less
  }
  return total + (flat > 0.5 ? tailMass(quanta, last) : flatTail(quanta, remaining, growth, last));
}

/** The skills after the first n, for which u is at most 1/2: each power of p_i sums to a zeta function. */
function flatTail(quanta: ZipfQuanta, { coefficients }: Remaining, growth: number, n: number): number {
  const p = frequency(quanta, n + 1);
  let total = 0;
  let power = p * (n + 1);
  for (let i = 0; i < coefficients.length && power > 0; i++) {
    const a = (1 + quanta.exponent) * (i + 1) - 1;
    total += (coefficients[i]! * power * relativeZeta(a, n + 1)) / a;
    power *= growth * p;
  }
  return total;
}
