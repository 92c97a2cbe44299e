/**
 * `npx tsx scripts/recovery.ts [studies] [replicates] [seed]`: how often the 95 % percentile interval of each quantity
 * covers the truth, over simulated studies of 240 runs with a normal noise of 0.5 %: for the default loss, whose delta
 * is a fifth of that, for a delta of the size of the noise, and for squares; and how often the interval for a new run
 * covers one, among the runs and at ten times their largest budget. Fails where a coverage is outside 93–97 %
 * by more than twice its standard error.
 */
import {
  type BootstrapInterval,
  bootstrapScalingLaw,
  chinchillaLoss,
  type FitOptions,
  fitScalingLaw,
  newRunInterval,
  optimalExponents,
  type Scale,
} from 'skill-emergence/scaling';
import { SYNTHETIC_LAW, syntheticStudy, type SyntheticRun } from '../test/support/synthetic-study.ts';

const [studies = 400, replicates = 1000, seed = 1] = process.argv.slice(2).map(Number);
/** What a coverage of 95 % from so many studies is uncertain by. */
const STANDARD_ERROR = Math.sqrt((0.95 * 0.05) / studies);
const truth = { ...SYNTHETIC_LAW, exponent: optimalExponents(SYNTHETIC_LAW).parameters };
type Quantity = keyof typeof truth;
const quantities = Object.keys(truth) as Quantity[];

/** The runs of a study, other ones for every study of every seed. */
const runsOf = (study: number): SyntheticRun[] => syntheticStudy({ seed: 1e6 * seed + study, noise: 0.005 });

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
console.log(`seed ${seed}: ${studies} studies of 240 runs, noise 0.5 %, ${replicates} replicates each`);
console.log(`standard error of a coverage of 95 %: ${percent(STANDARD_ERROR)}`);
report('huber', {});
report('huber, delta 0.005', { delta: 0.005 });
report('squared', { loss: 'squared' });

const tried = Math.min(studies, 20);
let agreeing = 0;
for (let i = 0; i < tried; i++) agreeing += fitScalingLaw(runsOf(i), { starts: 20, seed: i }).startsAgreeing;
console.log(`random starts that reach the minimum: ${percent(agreeing / (20 * tried))}`);

function report(title: string, options: FitOptions): void {
  const intervals = new Map<Quantity, BootstrapInterval[]>(quantities.map((name) => [name, []]));
  let notConverged = 0;
  const newRuns = { 'a new run': 0, 'one beyond': 0 };
  for (let i = 0; i < studies; i++) {
    const bootstrap = bootstrapScalingLaw(runsOf(i), { replicates, seed: 1e6 * seed + i, ...options });
    const { summary } = bootstrap;
    const other = runsOf(i + 5e5)[(7 * i) % 240]!;
    const beyond = { parameters: 1.2e10, tokens: 1.4e11 };
    const noise = other.loss / chinchillaLoss(SYNTHETIC_LAW, other);
    const isIn = (scale: Scale, loss: number): number => {
      const { lower, upper } = newRunInterval(bootstrap, scale);
      return loss >= lower && loss <= upper ? 1 : 0;
    };
    newRuns['a new run'] += isIn(other, other.loss);
    newRuns['one beyond'] += isIn(beyond, noise * chinchillaLoss(SYNTHETIC_LAW, beyond));
    notConverged += replicates - summary.converged;
    const found = { ...summary.coefficients, exponent: summary.exponents.parameters };
    for (const name of quantities) intervals.get(name)!.push(found[name]);
  }
  console.log(`${title}: ${notConverged} replicates did not converge`);
  for (const name of quantities) describe(name, intervals.get(name)!);
  for (const [name, covered] of Object.entries(newRuns)) {
    console.log(`  ${name.padEnd(8)} covered ${percent(covered / studies)}`);
    if (Math.abs(covered / studies - 0.95) > 0.02 + 2 * STANDARD_ERROR) process.exitCode = 1;
  }
}

function describe(name: Quantity, intervals: readonly BootstrapInterval[]): void {
  const share = (test: (interval: BootstrapInterval) => boolean): number => intervals.filter(test).length / studies;
  const mean = (of: (interval: BootstrapInterval) => number): number =>
    intervals.reduce((sum, interval) => sum + of(interval), 0) / studies;
  const below = share(({ lower }) => truth[name] < lower);
  const above = share(({ upper }) => truth[name] > upper);
  const centre = mean(({ estimate }) => estimate);
  const deviation = Math.sqrt(mean(({ estimate }) => (estimate - centre) ** 2));
  const figures = [
    `covered ${percent(1 - below - above)} (${percent(below)} below, ${percent(above)} above)`,
    `error ${percent(centre / truth[name] - 1)} in the mean, ${percent(deviation / Math.abs(truth[name]))} in deviation`,
    `mean standard error ${(mean(({ standardError }) => standardError) / deviation).toFixed(3)} of that`,
  ];
  console.log(`  ${name.padEnd(8)} ${figures.join(', ')}`);
  if (Math.abs(below + above - 0.05) > 0.02 + 2 * STANDARD_ERROR) process.exitCode = 1;
}
