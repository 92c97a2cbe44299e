/**
 * The whole path: a model's scale, its loss and excess entropy, its error fraction, and the competence guaranteed on
 * its skills and on tuples of them.
 *
 * @module skill-emergence/emergence
 */
export type { EmergencePoint } from './emergence-curve.ts';
export { emergenceCurve } from './emergence-curve.ts';
export type { CalibratedErrors, ClozeErrors, ErrorModel, GivenErrors, ScalingErrorModel } from './error-model.ts';
export type { Band, GuaranteeBands, LawBands } from './bands.ts';
export type { Forecast, ForecastSettings } from './forecast.ts';
export type { ForecastLaw } from './extrapolation.ts';
export type { LawReplicates, LawUncertainty, UncertaintySettings } from './law-uncertainty.ts';
export { forecast } from './forecast.ts';
export type { RequiredScale } from './optimal-scale.ts';
export { requiredScale } from './required-scale.ts';
export type { OptimalStep, ProportionalScale, Slingshot, SlingshotRow } from './slingshot.ts';
export { slingshot } from './slingshot.ts';
