import type { TupleGuarantee } from '../../competence/index.ts';
import { type CompositionPoint, guaranteeTest, meanTest, type TestResult } from '../../measurement/index.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { type Adjusted, adjusted } from './adjusted.ts';
import type { ExpectedModel, MeasureSettings } from './settings.ts';
import type { TriedTuples } from './tuples.ts';

/** What is expected of tuples of one size at an error fraction, and whether the results contradict it. */
export interface Expected {
  /** Mean competence in concatenated text pieces, and inside one. */
  readonly concatenation: number;
  readonly piece: number;
  /** Absent where nothing is expected: at an error fraction of 1, which is a cap. */
  readonly mean?: TestResult & Adjusted;
  readonly guarantee: TupleGuarantee;
  /** Absent where the guarantee is vacuous. */
  readonly guaranteed?: TestResult & Adjusted;
}

/** The expectations for each size, or nothing where there is no error fraction. */
export function expectedOf(
  sizes: readonly TriedTuples[],
  curve: readonly CompositionPoint[],
  settings: MeasureSettings,
): readonly (Expected | undefined)[] {
  const { forecast } = settings;
  if (!forecast) return sizes.map(() => undefined);
  const guarantees = forecast.guaranteesOf(sizes.map(({ tupleSize }) => tupleSize));
  const means = adjusted(curve.map((point) => meanOf(point, forecast, settings)));
  const tests = adjusted(sizes.map((size, i) => guaranteedOf(size, guarantees[i]!, forecast, settings)));
  return sizes.map(({ tupleSize }, i) => {
    const [mean, guaranteed] = [means[i], tests[i]];
    return {
      concatenation: pow(1 - forecast.theta, tupleSize),
      piece: 1 - forecast.theta,
      ...(mean && { mean }),
      guarantee: guarantees[i]!,
      ...(guaranteed && { guaranteed }),
    };
  });
}

/** Whether the mean is that of one of both readings: the larger p-value is one of their union. */
function meanOf(
  { tupleSize, passed, tuples }: CompositionPoint,
  { theta }: ExpectedModel,
  { grader, skills }: MeasureSettings,
): TestResult | undefined {
  if (theta === 1 || (skills !== undefined && tupleSize > 1)) return undefined;
  const measured = { passed, tuples, theta, tupleSize, grader };
  const readings = (['concatenation', 'piece'] as const).map((within) => meanTest({ ...measured, within }));
  return { pValue: Math.max(...readings.map(({ pValue }) => pValue)), refutes: readings[0]!.refutes };
}

function guaranteedOf(
  { tupleSize, tuples, repeats, successes }: TriedTuples,
  { competence, vacuous }: TupleGuarantee,
  { alpha }: ExpectedModel,
  { passes = repeats, grader, skills }: MeasureSettings,
): TestResult | undefined {
  if (vacuous || (skills !== undefined && tupleSize > 1)) return undefined;
  const passed = successes.slice(passes).reduce((sum, count) => sum + count, 0);
  return guaranteeTest({ passed, tuples, alpha, competence, repeats, passes, grader });
}
