import type { TupleGuarantee } from '../../competence/index.ts';
import type { ForecastTable } from '../../emergence/index.ts';
import { bandText } from './bands.ts';
import { BOUND_NAMES } from './describe.ts';
import { competence, digits, tuples, upwards } from './format.ts';

/** The error fraction where it does not follow from anything. */
export function givenErrorsText(theta: number): string {
  return `error fraction θ   ${digits(theta, 6)}, as given`;
}

/** The guarantees of a forecast: for each tuple size a line for each bound. */
export function guaranteesText(
  asked: { readonly k: number; readonly alpha: number; readonly tupleSizes: readonly number[] },
  { guarantees, bands }: ForecastTable,
): readonly string[] {
  const { k, alpha, tupleSizes } = asked;
  return [
    ...tupleSizes.flatMap((size) => [
      `competence         on all but a fraction α = ${alpha} of ${tuples(size)}, k = ${k} skills in a text piece:`,
      ...guarantees
        .filter(({ tupleSize }) => tupleSize === size)
        .flatMap((each) => [
          `  ${BOUND_NAMES[each.bound].padEnd(17)}${guaranteeText(each, size)}`,
          ...(each.bands && bands ? [`${' '.repeat(19)}${bandText({ ...bands, ...each.bands })}`] : []),
        ]),
    ]),
  ];
}

function guaranteeText(guarantee: TupleGuarantee, tupleSize: number): string {
  const { beta, within, feasible, vacuous } = guarantee;
  if (!feasible) return 'no guarantee (vacuous: no β satisfies the condition)';
  if (vacuous) return `no guarantee (vacuous: βθ ≥ 1, β = ${upwards(beta, 5)})`;
  const where = within === 'piece' ? 'inside one text piece' : `across ${tupleSize} concatenated text pieces`;
  const occurrences = tupleSize === 1 ? '' : `, for tuples ${where}`;
  return `at least ${competence(guarantee)} (β = ${upwards(beta, 5)}${occurrences})`;
}
