import { checkArray, checkObject, checkOpenUnit, DomainError } from '../../../errors.ts';
import { exp } from '../../../numeric/elementary/exp.ts';
import { log } from '../../../numeric/elementary/log.ts';
import { checkOptions } from '../../check-options.ts';
import { checkColumns, CONVERGED } from '../../bootstrap-replicates.ts';
import { checkScale, type Scale } from '../../law.ts';
import { chinchillaLoss } from '../../loss.ts';
import { type BootstrapInterval, intervalOf } from './percentile-interval.ts';
import type { ScalingLawBootstrap } from './summary.ts';

/** Coefficients of a law. */
const COEFFICIENTS = 5;

/** Most replicates and most residuals that are combined; of more, so many are taken that are spread evenly. */
const [MOST_REPLICATES, MOST_RESIDUALS] = [4096, 512];

/**
 * Interval for the loss of one new run at a scale: of the law's uncertainty there and of the scatter of single runs
 * about it together. The interval of the law alone,
 * `bootstrapInterval(bootstrap, (law) => chinchillaLoss(law, scale))`, is narrower, and does not say where a run will
 * be.
 *
 * ```math
 * \bigl[\,Q_{(1-c)/2},\; Q_{(1+c)/2}\,\bigr] \quad\text{of}\quad \ln L_b(N,D) + \sqrt{\tfrac{n}{n-5}}\; r_i
 * \quad\text{over all replicates } b \text{ and runs } i
 * ```
 *
 * @param bootstrap - the bootstrap, with its residuals; one that `readLaw` has read has none
 * @param scale - parameters N and tokens D of the new run, positive
 * @param options - `confidence`: c, between 0 and 1; the bootstrap's own unless given
 * @returns the loss of the fitted law, both ends of the interval, median and standard deviation, in nats per token;
 * from 0 to ∞ where no replicate converged
 * @throws {@link DomainError} naming what of the bootstrap is missing, if no more than five runs took part, or if the
 * scale or `confidence` is outside its domain
 * @remarks The residuals of the runs that took part, of ln L or for squares of levels of L, stand for the scatter of a
 * new run; they are widened, as five coefficients have been fitted to them. That the scatter is the same at all scales
 * is an assumption, and so is the form of the law: both matter most where the scale is beyond the runs. Of more than
 * 4096 replicates or 512 runs, so many quantiles take part.
 * @example
 * ```ts
 * import { bootstrapScalingLaw, chinchillaLoss, hoffmann2022, newRunInterval } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => ({
 *   ...scale,
 *   loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.002 * Math.sin(i * i)),
 * }));
 * const bootstrap = bootstrapScalingLaw(runs, { replicates: 100, seed: 1 });
 * const { lower, estimate, upper } = newRunInterval(bootstrap, { parameters: 2e10, tokens: 2e11 });
 * lower < estimate && estimate < upper; // => true
 * ```
 * @see A. C. Davison & D. V. Hinkley (1997), Bootstrap Methods and their Application, §6.3.3.
 * @category Uncertainty
 */
export function newRunInterval(
  bootstrap: ScalingLawBootstrap,
  scale: Scale,
  options: { readonly confidence?: number | undefined } = {},
): BootstrapInterval {
  checkObject('bootstrap', bootstrap);
  const { summary, replicates } = bootstrap;
  checkObject('bootstrap.summary', summary);
  checkObject('bootstrap.summary.fit', summary.fit);
  const { law, residuals, excluded, loss } = summary.fit;
  checkArray('bootstrap.summary.fit.residuals', residuals);
  checkArray('bootstrap.summary.fit.excluded', excluded);
  checkObject('bootstrap.replicates', replicates);
  checkArray('bootstrap.replicates.status', replicates.status);
  checkColumns(replicates, 'bootstrap.replicates');
  checkScale(scale);
  checkOptions('newRunInterval(bootstrap, scale, { confidence: 0.9 })', options, ['confidence']);
  const { confidence = summary.confidence } = options;
  checkOpenUnit('confidence', confidence);
  const scatter = scatterOf(residuals, excluded);
  if (scatter.length <= COEFFICIENTS) {
    throw new DomainError(
      'bootstrap.summary.fit.runs',
      scatter.length,
      `at least ${COEFFICIENTS + 1}, for the scatter`,
    );
  }
  const isLevels = loss === 'squared-levels';
  const widening = Math.sqrt(scatter.length / (scatter.length - COEFFICIENTS));
  const centres = spread(centresOf(replicates, scale, isLevels), MOST_REPLICATES);
  const steps = spread(scatter, MOST_RESIDUALS);
  const values = new Float64Array(centres.length * steps.length);
  centres.forEach((centre, b) => {
    for (const [i, step] of steps.entries()) values[b * steps.length + i] = centre + widening * step;
  });
  const losses = values.map((value) => (isLevels ? Math.max(0, value) : exp(value)));
  return intervalOf(chinchillaLoss(law, scale), losses.sort(), confidence, 0);
}

/** The residuals of the runs that took part, in ascending order. */
function scatterOf(
  residuals: readonly number[],
  excluded: ScalingLawBootstrap['summary']['fit']['excluded'],
): Float64Array {
  for (let i = 0; i < residuals.length; i++) {
    if (!Number.isFinite(residuals[i])) {
      throw new DomainError(`bootstrap.summary.fit.residuals[${i}]`, residuals[i], 'a finite number');
    }
  }
  for (let i = 0; i < excluded.length; i++) checkObject(`bootstrap.summary.fit.excluded[${i}]`, excluded[i]!);
  const left = new Set(excluded.map(({ index }) => index));
  return Float64Array.from(residuals.filter((_, i) => !left.has(i))).sort();
}

/** The loss of every replicate that converged, or its logarithm, in ascending order. */
function centresOf(
  { E, A, B, alpha, beta, status }: ScalingLawBootstrap['replicates'],
  scale: Scale,
  isLevels: boolean,
): Float64Array {
  const centres: number[] = [];
  for (let i = 0; i < status.length; i++) {
    if (status[i] !== CONVERGED) continue;
    const loss = chinchillaLoss({ E: E[i]!, A: A[i]!, B: B[i]!, alpha: alpha[i]!, beta: beta[i]! }, scale);
    centres.push(isLevels ? loss : log(loss));
  }
  return Float64Array.from(centres).sort();
}

/** Values in ascending order, or of more than `most` those in the middles of so many equal parts. */
function spread(ascending: Float64Array, most: number): Float64Array {
  const { length } = ascending;
  if (length <= most) return ascending;
  return Float64Array.from({ length: most }, (_, i) => ascending[Math.floor(((i + 0.5) * length) / most)]!);
}
