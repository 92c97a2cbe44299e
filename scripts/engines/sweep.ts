import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as competence from '../../src/competence/index.ts';
import * as concentration from '../../src/concentration/index.ts';
import * as downstream from '../../src/downstream/index.ts';
import * as emergence from '../../src/emergence/index.ts';
import * as entropy from '../../src/entropy/index.ts';
import { isDomainError } from '../../src/errors.ts';
import { randomUnit, randomWords } from '../../src/numeric/random.ts';
import * as scaling from '../../src/scaling/index.ts';
import { COMPETENCE, CONCENTRATION, DOWNSTREAM, EMERGENCE, ENTROPY, SCALING } from './calls.ts';
import { count, type Draw, drawn, near, type Random, unit } from './draws.ts';

/** Of a module: SHA-256 of its results, how many numbers that is, and how many calls of each function had a result. */
export interface Swept {
  readonly sha256: string;
  readonly values: number;
  readonly answers: Readonly<Record<string, number>>;
}

const SEED = 20261128;
/** The stream of the columns. */
const COLUMNS = 6;
const MODULES = {
  competence: [competence, COMPETENCE],
  concentration: [concentration, CONCENTRATION],
  emergence: [emergence, EMERGENCE],
  entropy: [entropy, ENTROPY],
  scaling: [scaling, SCALING],
  downstream: [downstream, DOWNSTREAM],
} as const;

/** Milliseconds a call: these get a tenth of the rounds. */
const SLOW = new Set([
  ...['clopperPearsonSampleSize', 'finiteSizeGuarantee', 'finiteSizePerformanceCurve', 'maxErrorPieces', 'maxTheta'],
  ...['maxTuple', 'minAlpha', 'minUnseenTuple', 'requiredScale', 'seenTupleFraction'],
]);

/** Every function of numbers of the five pure modules and of downstream, `rounds` times, fits, and bootstraps. */
export function sweep(rounds: number): Readonly<Record<string, Swept>> {
  const modules = Object.entries(MODULES).map(([name, [library, calls]], stream) => {
    return [name, sweepModule(library, calls, rounds, randomWords(SEED, stream + 1))] as const;
  });
  return {
    ...Object.fromEntries(modules),
    columns: sweepColumns(randomWords(SEED, COLUMNS)),
    ...sweepFits(randomWords(SEED, 0)),
    powersOfTwo: sweepPowers(),
  };
}

function sweepModule(
  library: Readonly<Record<string, unknown>>,
  calls: Readonly<Record<string, readonly unknown[]>>,
  rounds: number,
  random: Random,
): Swept {
  const results = new Results();
  const answers: Record<string, number> = {};
  for (const [name, args] of Object.entries(calls)) {
    const call = library[name] as (...given: readonly unknown[]) => unknown;
    answers[name] = 0;
    for (let i = SLOW.has(name) ? rounds - rounds / 10 : 0; i < rounds; i++) {
      try {
        results.add(call(...(drawn(args, random) as readonly unknown[])));
        answers[name]++;
      } catch (error) {
        if (!isDomainError(error)) throw error;
        results.add(NaN);
      }
    }
  }
  return { ...results.end(), answers };
}

/** A law as published, and one with an exponent above 1, of which no table is made. */
const LAWS = [
  { E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 },
  { E: 1.5, A: 300, B: 1e9, alpha: 0.5, beta: 1.25 },
] as const;

function sweepFits(random: Random): Readonly<Record<string, Swept>> {
  const [law] = LAWS;
  const runs = Array.from({ length: 48 }, () => {
    const parameters = near(1e9)(random) as number;
    const tokens = near(2e10)(random) as number;
    const loss = scaling.chinchillaLoss(law, { parameters, tokens }) * (1 + 0.01 * (randomUnit(random) - 0.5));
    return { parameters, tokens, loss };
  });
  return {
    fit: swept(scaling.fitScalingLaw(runs), scaling.fitScalingLaw(runs, { loss: 'squared' })),
    bootstrap: swept(scaling.bootstrapScalingLaw(runs, { replicates: 20, seed: 1 })),
    twoSteps: sweepTwoSteps(runs),
  };
}

/** Both forms of the second step, on accuracies without noise of their own: the losses have it. */
function sweepTwoSteps(runs: readonly scaling.TrainingRun[]): Swept {
  const tasks = [
    { form: 'ladder', chance: 0.25, ceiling: 0.95, midpoint: 2.7, slope: 3 },
    { form: 'exponential', ceiling: 0.857, gap: 2.21, rate: 0.715 },
  ] as const;
  const results = tasks.flatMap((task) => {
    const accurate = runs.map((run, i) => {
      const accuracy = downstream.downstreamAccuracy(task, run.loss) + 0.01 * ((i % 7) / 7 - 0.5);
      return { ...run, accuracy: Math.min(1, Math.max(0, accuracy)) };
    });
    const downstreamLaw = { form: task.form };
    return [
      downstream.fitDownstreamLaw(accurate, { form: task.form, residuals: 'squared' }),
      downstream.bootstrapTwoStepLaw(accurate, { downstreamLaw, replicates: 20, seed: 1 }),
    ];
  });
  return swept(...results);
}

/** Lengths of columns of scales: too short for a table of powers, and longer than two stretches of a loop. */
const LENGTHS = [48, 9000];

/** The functions that fill columns; of scales, below and beyond the length from which a table of powers is made. */
function sweepColumns(random: Random): Swept {
  const column = (length: number, draw: Draw) => Float64Array.from({ length }, () => draw(random) as number);
  const inside: Draw = (words) => Math.min(Math.max(unit(words), 2 ** -1074), 1 - 2 ** -53);
  const values: Float64Array[] = [];
  for (const length of LENGTHS) {
    const scales = { parameters: column(length, near(1e9)), tokens: column(length, near(2e10)) };
    for (const law of LAWS) {
      values.push(scaling.chinchillaLossInto(law, scales, new Float64Array(length)));
      values.push(scaling.excessEntropyInto(law, { ...scales, tokens: 1e12 }, new Float64Array(length)));
    }
  }
  const out = () => new Float64Array(LENGTHS[0]! * 100);
  const { length } = out();
  const points = { theta: column(length, inside), k: column(length, count), alpha: column(length, inside) };
  values.push(competence.errorAmplificationInto(points, out()));
  values.push(competence.refinedErrorAmplificationInto(points, out()));
  values.push(competence.sharpErrorAmplificationInto(points, out()));
  for (const bound of ['theorem8', 'refined', 'sharp'] as const) {
    values.push(competence.guaranteedCompetenceInto({ ...points, bound }, out()));
  }
  const tails = { trials: points.k, probability: points.theta, atLeast: column(length, count) };
  values.push(concentration.logBinomialUpperTailInto(tails, out()));
  return swept(...values);
}

function swept(...values: readonly unknown[]): Swept {
  const results = new Results();
  values.forEach((value) => {
    results.add(value);
  });
  return { ...results.end(), answers: {} };
}

/** `2 ** n`, which the sources write for n that are integers, is a power of two in every engine. */
function sweepPowers(): Swept {
  const results = new Results();
  for (let n = -1074; n < 1024; n++) results.add(2 ** n);
  return { ...results.end(), answers: {} };
}

/** The numbers in results, in their order, as bytes. */
class Results {
  private readonly hash = sha256.create();
  private readonly bytes = new DataView(new ArrayBuffer(8));
  private values = 0;

  add(value: unknown): void {
    if (typeof value === 'number') this.addNumber(value);
    else if (typeof value === 'boolean') this.addNumber(Number(value));
    else if (typeof value === 'string') for (const letter of value) this.addNumber(letter.codePointAt(0)!);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) this.add(one);
  }

  end(): { readonly sha256: string; readonly values: number } {
    return { sha256: bytesToHex(this.hash.digest()), values: this.values };
  }

  private addNumber(value: number): void {
    // engines may give NaN any of its bits
    if (Number.isNaN(value)) this.bytes.setBigUint64(0, 0x7ff8000000000000n, true);
    else this.bytes.setFloat64(0, value, true);
    this.hash.update(new Uint8Array(this.bytes.buffer));
    this.values++;
  }
}
