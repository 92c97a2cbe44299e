import { DomainError } from '../errors.ts';
import { checkFittedRange, type FittedRange } from '../scaling/described-law.ts';
import { type AnyForm, lawName } from '../scaling/laws/coefficients.ts';
import type { LossUnit } from '../scaling/laws/facts.ts';
import { checkLaw, type Scale, type ScalingLaw } from '../scaling/law.ts';

/**
 * A scaling law, with the range it was fitted to where that is known.
 *
 * @category Forecasts
 */
export interface ForecastLaw extends ScalingLaw {
  /** The scales of the runs behind the law; a forecast beyond them is marked as extrapolated. */
  readonly fittedRange?: FittedRange | undefined;
  /** What its losses are measured in: nats per token, for which excess entropies are meant. */
  readonly lossUnit?: LossUnit | undefined;
}

/** The checks of a law and of its range, if it has one; `path` is where the law stands. */
export function checkForecastLaw(law: ForecastLaw, path: string): void {
  const { form } = ((typeof law === 'object' ? (law as unknown) : null) as AnyForm | null) ?? {};
  if (form !== undefined && form !== 'chinchilla') {
    const name = lawName(law as AnyForm);
    throw new DomainError(path, law, `one of the form E + A/N^alpha + B/D^beta, which ${name} is not as it stands`);
  }
  checkLaw(law, path);
  checkUnit(law, path);
  checkFittedRange(law.fittedRange, `${path}.fittedRange`);
}

/** The check of a law's unit, where it says one. */
export function checkUnit(law: { readonly lossUnit?: LossUnit | undefined }, path: string): void {
  const { lossUnit } = law;
  if (lossUnit === undefined || lossUnit === 'nats per token') return;
  const expected = `'nats per token', in which excess entropies are; ${lawName(law as AnyForm)} is in another unit`;
  throw new DomainError(`${path}.lossUnit`, lossUnit, expected);
}

/** Whether a scale is beyond the runs behind a law, as `{ extrapolated }`; nothing where its range is not known. */
export function extrapolation(law: ForecastLaw, scale: Scale): { extrapolated?: boolean } {
  const range = law.fittedRange;
  if (range === undefined) return {};
  const outside = (value: number, [low, high]: readonly [number, number]): boolean => value < low || value > high;
  return { extrapolated: outside(scale.parameters, range.parameters) || outside(scale.tokens, range.tokens) };
}
