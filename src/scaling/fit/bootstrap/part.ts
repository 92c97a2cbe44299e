import { checkArray, checkChoice, checkFields, checkObject, DomainError } from '../../../errors.ts';
import type { ShardedWork } from '../../../shards/part.ts';
import { type BootstrapReplicates, CONVERGED, emptyReplicates, NOT_CONVERGED } from '../../bootstrap-replicates.ts';
import { checkLaw, COEFFICIENTS } from '../../law.ts';
import { checkRuns, type TrainingRun } from '../options/training-run.ts';
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, checkBootstrapOptions, REPLICATES } from './plan.ts';

/**
 * A bootstrap as plain JSON: everything that its result depends on, and nothing else.
 *
 * @category Uncertainty
 */
export interface BootstrapPartPlan {
  /** The training runs. */
  readonly runs: readonly TrainingRun[];
  /** The options that were given, arrays as such. */
  readonly options: Omit<BootstrapOptions, 'onProgress' | 'signal'>;
}

/**
 * What one resample showed.
 *
 * @category Uncertainty
 */
export interface BootstrapPartResult {
  /** Which replicate it is, from 0 on. */
  readonly replicate: number;
  /** As in the columns of a bootstrap: 0 for a law that converged. */
  readonly status: number;
  /** E, A, B, alpha and beta; as words where JSON has no number for them. */
  readonly law: readonly (number | '-0' | 'Infinity' | '-Infinity' | 'NaN')[];
}

/**
 * The results of some replicates of a bootstrap, as plain JSON: all that were fitted in one place, or several such
 * parts merged.
 *
 * @category Uncertainty
 */
export interface BootstrapPart {
  /** What the file is. */
  readonly format: 'skill-emergence bootstrap';
  /** The version of its format. */
  readonly formatVersion: 1;
  /** The bootstrap. */
  readonly plan: BootstrapPartPlan;
  /** The results, in the order of the replicates. */
  readonly results: readonly BootstrapPartResult[];
}

/** A bootstrap as long work: a fit for every replicate. */
export const BOOTSTRAP: ShardedWork<BootstrapPartPlan, BootstrapPartResult> = {
  format: 'skill-emergence bootstrap',
  unit: 'replicate',
  fields: ['replicate', 'status', 'law'],
  unitsOf: ({ options }) => ({ first: 0, count: options.replicates ?? REPLICATES }),
  checkedPlan: (path, plan) => {
    checkFields('a plan', plan, ['runs', 'options'], `${path}.`);
    checkRuns(plan.runs);
    checkObject(`${path}.options`, plan.options);
    checkFields('the options', plan.options, BOOTSTRAP_OPTIONS, `${path}.options.`);
    checkBootstrapOptions(plan.options, plan.runs.length);
    return partPlan(plan.runs, plan.options);
  },
  checkResult: (where, { status, law }) => {
    if (!(Number.isInteger(status) && status >= CONVERGED && status <= NOT_CONVERGED)) {
      throw new DomainError(`${where}.status`, status, '0, 1 or 2');
    }
    checkArray(`${where}.law`, law);
    if (law.length !== COEFFICIENTS.length) throw new DomainError(`${where}.law.length`, law.length, '5');
    law.forEach((value, i) => {
      if (typeof value === 'number' && Number.isFinite(value)) return;
      checkChoice(`${where}.law[${i}]`, value as string, ['-0', 'Infinity', '-Infinity', 'NaN']);
    });
    const [E, A, B, alpha, beta] = law.map(Number) as [number, number, number, number, number];
    if (status === CONVERGED) checkLaw({ E, A, B, alpha, beta }, `${where}.law`);
  },
  copy: ({ replicate, status, law }) => ({ replicate, status, law: [...law] }),
};

/** The plan of a bootstrap, from arguments that have been checked; options in the order of their names. */
export function partPlan(runs: readonly TrainingRun[], options: BootstrapOptions): BootstrapPartPlan {
  const given = BOOTSTRAP_OPTIONS.filter((name) => {
    return name !== 'onProgress' && name !== 'signal' && options[name as keyof BootstrapOptions] !== undefined;
  });
  const plain = given.map((name) => [name, plainly(options[name as keyof BootstrapOptions])]);
  return {
    runs: Array.from(runs, ({ parameters, tokens, loss }) => ({ parameters, tokens, loss })),
    options: Object.fromEntries(plain) as BootstrapPartPlan['options'],
  };
}

/** A value as JSON would have it back. */
function plainly(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Some replicates, as columns, one by one. */
export function resultsIn(columns: BootstrapReplicates, units: readonly number[]): readonly BootstrapPartResult[] {
  return units.map((replicate, i) => ({
    replicate,
    status: columns.status[i]!,
    law: COEFFICIENTS.map((name) => {
      const value = columns[name][i]!;
      if (Object.is(value, -0)) return '-0';
      return Number.isFinite(value) ? value : (String(value) as 'NaN');
    }),
  }));
}

/** The columns of replicates that are all there. */
export function columnsFrom(results: readonly BootstrapPartResult[]): BootstrapReplicates {
  const out = emptyReplicates(results.length);
  for (const { replicate, status, law } of results) {
    COEFFICIENTS.forEach((name, i) => {
      out[name][replicate] = Number(law[i]);
    });
    out.status[replicate] = status;
  }
  return out;
}
