import type { Band, LawBands } from '../../emergence/index.ts';
import type { Scale } from '../../scaling/index.ts';
import type { NamedLaw } from '../input/law.ts';
import { intervalText } from './bands.ts';
import { formula, range } from './describe.ts';
import { count, digits, scientific } from './format.ts';

/** A model under a law, up to its error fraction. */
export interface ModelSteps {
  readonly scale: Scale;
  readonly flops: number;
  readonly law: NamedLaw;
  readonly extrapolated?: boolean | undefined;
  readonly loss: number;
  readonly excessEntropy: number;
  readonly errorFraction: number;
  /** Where the error fraction comes from. */
  readonly errors: string;
  /** How certain the law makes the last three, if that is known. */
  readonly bands?: LawBands | undefined;
}

/** A line, or a few, for each step from the scale to the error fraction. */
export function modelText({ scale, flops, law, extrapolated, loss, excessEntropy, ...steps }: ModelSteps): string[] {
  const { parameters, tokens } = scale;
  const { bands } = steps;
  const uncertainty = (band: Band | undefined): string =>
    bands && band ? ` (${intervalText(band, bands.confidence, (value) => digits(value, 4))})` : '';
  return [
    `model              N = ${count(parameters)} parameters, D = ${count(tokens)} tokens, ${scientific(flops)} FLOPs`,
    `law                ${law.name}: ${formula(law.law)}`,
    `                   ${law.source}`,
    `                   ${extrapolationOf(law, extrapolated)}`,
    `loss               ${digits(loss, 6)} nats per token${uncertainty(bands?.loss)}`,
    `excess entropy ε   ${digits(excessEntropy, 6)} nats per token${uncertainty(bands?.excessEntropy)}`,
    `error fraction θ   ${digits(steps.errorFraction, 6)}${steps.errors}${uncertainty(bands?.errorFraction)}`,
  ];
}

/** The cloze assumption, behind the error fraction that it gives. */
export function byCloze({ factor, threshold }: { readonly factor: number; readonly threshold: number }): string {
  return ` = min(1, ${factor} ε / ${threshold}), by the cloze assumption`;
}

function extrapolationOf({ law }: NamedLaw, extrapolated?: boolean): string {
  if (!law.fittedRange) return 'the range of the runs behind it is not known';
  const runs = `the runs it was fitted to (${range(law.fittedRange.parameters)} parameters, ${range(law.fittedRange.tokens)} tokens)`;
  return extrapolated ? `extrapolated: beyond ${runs}` : `within ${runs}`;
}
