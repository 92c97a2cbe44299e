import { checkArray, checkAtMost, checkNamed, checkNonNegative, checkUnit, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/** A skill that is learnt by gradient flow. */
export interface LearningSkill {
  /** Frequency p of the skill in the data, in [0, 1]. */
  readonly frequency: number;
  /** Learning rate η, in [10⁻¹⁰⁰, 10¹⁰⁰]. */
  readonly rate: number;
  /** Strength S that the skill has in the data, in [10⁻¹⁰⁰, 10¹⁰⁰]. */
  readonly target: number;
  /** Strength R₀ at the start, from 10⁻¹⁰⁰ to S. */
  readonly initial: number;
}

/** Nothing that is measured is further from 1, and products of a few such numbers are in the range of doubles. */
const MOST = 1e100;

function checkSize(parameter: string, value: number): void {
  if (!(typeof value === 'number' && value >= 1 / MOST && value <= MOST)) {
    throw new DomainError(parameter, value, 'a number in [1e-100, 1e+100]');
  }
}

/** Rate, target and initial strength. */
export function checkDynamics({ rate, target, initial }: Omit<LearningSkill, 'frequency'>): void {
  checkSize('rate', rate);
  checkSize('target', target);
  checkSize('initial', initial);
  checkAtMost('initial', initial, target);
}

/** A time of training, from its start on. */
export function checkTime(value: number): void {
  checkNonNegative('time', value);
  checkAtMost('time', value, MOST);
}

/**
 * How much of a skill has been learnt by gradient flow in a multilinear model, as a fraction of its strength.
 *
 * ```math
 * \frac{R}{S} = \frac1{1+(S/R_0-1)\,e^{-2\eta pSt}}
 * ```
 *
 * | `time` | value |
 * | ------ | ----- |
 * | `0`    | R₀/S  |
 *
 * @param options - `frequency` p in [0, 1]; `rate` η; `target` S; `initial` R₀ up to S; `time` t in [0, 10¹⁰⁰]
 * @returns the fraction R/S, in (0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The solution of R′ = 2ηpR(S − R), to which f = Σ aᵢbᵢgᵢ with the loss ½ Σ pᵢ(S − aᵢbᵢ)² leads if aᵢ = bᵢ at
 * the start. Relative error a few ulps, and a few 2⁻⁵³ · 2ηpSt where most is unlearnt.
 * @example
 * ```ts
 * import { skillStrength } from 'skill-emergence/learning';
 *
 * skillStrength({ frequency: 0.5, rate: 1, target: 5, initial: 0.01, time: 1.25 }); // ~> 0.50935
 * ```
 * @see Nam et al. (2024), arXiv:2404.17563, of which the abstract was read; the formula is derived in
 * [Five theories of emergence on one graph](../../../docs/theories.md), Section 5.
 * @category Dynamics
 */
export function skillStrength(options: LearningSkill & { readonly time: number }): number {
  checkNamed('skillStrength', 'options', options, ['frequency', 'rate', 'target', 'initial', 'time']);
  const { frequency, rate, target, initial, time } = options;
  checkUnit('frequency', frequency);
  checkDynamics(options);
  checkTime(time);
  if (initial === target) return 1;
  const growth = 2 * rate * frequency * target * time;
  return initial / (initial + (target - initial) * exp(-growth));
}

/**
 * Time at which a fraction of a skill has been learnt by gradient flow.
 *
 * ```math
 * t = \frac1{2\eta pS}\ln\frac{(S/R_0-1)\,\varphi}{1-\varphi}
 * ```
 *
 * | point               | value      |
 * | ------------------- | ---------- |
 * | φ up to R₀/S        | `0`        |
 * | φ = 1, or p = 0     | `Infinity` |
 *
 * @param options - `frequency` p in [0, 1]; `rate` η; `target` S; `initial` R₀ up to S; `fraction` φ in [0, 1]
 * @returns the time
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks In proportion to 1/p: rare skills are learnt late, and slower by the same factor. Relative error a few ulps
 * times Sφ/(Sφ − R₀).
 * @example
 * ```ts
 * import { skillEmergenceTime } from 'skill-emergence/learning';
 *
 * skillEmergenceTime({ frequency: 0.5, rate: 1, target: 5, initial: 0.01, fraction: 0.5 }); // ~> 1.24252
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Section 5.
 * @category Dynamics
 */
export function skillEmergenceTime(options: LearningSkill & { readonly fraction: number }): number {
  checkNamed('skillEmergenceTime', 'options', options, ['frequency', 'rate', 'target', 'initial', 'fraction']);
  const { frequency, rate, target, initial, fraction } = options;
  checkUnit('frequency', frequency);
  checkDynamics(options);
  checkUnit('fraction', fraction);
  const beyond = target * fraction - initial;
  if (beyond <= 0) return 0;
  const speed = 2 * rate * frequency * target;
  return speed === 0 || fraction === 1 ? Infinity : log1p(beyond / initial / (1 - fraction)) / speed;
}

/**
 * Competence on a task that needs several skills at once, if they fail independently: the product of theirs.
 *
 * ```math
 * \prod_i p_i, \qquad 1-\sum_i(1-p_i) \le \prod_i p_i \le \min_i p_i
 * ```
 *
 * @param options - the `competences`, each in [0, 1]
 * @returns the product; 1 of none
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error below a 2⁻⁵³ for each factor; 0 where it underflows.
 * @example
 * ```ts
 * import { multiplicativeCompetence } from 'skill-emergence/learning';
 *
 * multiplicativeCompetence({ competences: [0.9, 0.8] }); // ~> 0.72
 * ```
 * @see Okawa et al. (2023), Compositional abilities emerge multiplicatively, arXiv:2310.09336.
 * @category Dynamics
 */
export function multiplicativeCompetence(options: { readonly competences: ArrayLike<number> }): number {
  checkNamed('multiplicativeCompetence', 'options', options, ['competences']);
  const { competences } = options;
  checkArray('competences', competences);
  let product = 1;
  for (let i = 0; i < competences.length; i++) {
    checkUnit(`competences[${i}]`, competences[i]!);
    product *= competences[i]!;
  }
  return product;
}
