/**
 * The whole path: a model's scale, its loss and excess entropy, its error fraction, and the competence guaranteed on
 * its skills and on tuples of them.
 *
 * @module skill-emergence/emergence
 */
export type { AskedGuarantees } from './asked-guarantees.ts';
export type { Band, GuaranteeBands, LawBands, WithBands } from './bands.ts';
export type { EmergencePoint } from './emergence-curve.ts';
export { emergenceCurve } from './emergence-curve.ts';
export type { CalibratedErrors, ClozeErrors, ErrorModel, GivenErrors, ScalingErrorModel } from './error-model.ts';
export type { ForecastLaw } from './extrapolation.ts';
export type { Forecast } from './forecast.ts';
export { forecast } from './forecast.ts';
export type { ForecastTable } from './forecast-table.ts';
export { forecastTable } from './forecast-table.ts';
export type { Given } from './given.ts';
export type { ForecastGuarantee, GuaranteeOf } from './guarantees.ts';
export type { LawReplicates, LawUncertainty, UncertaintySettings } from './law-uncertainty.ts';
export type { RequiredScale } from './optimal-budget.ts';
export type { Outlook, OutlookOf, WithLoss } from './outlook.ts';
export type { AnyForecastLaw, AnyLawSettings } from './other-forms.ts';
export type { AllocationReading, LawReading, LawsAt, LawsAtSettings, SilentLaw } from './law-reading.ts';
export { lawsAt } from './laws-at.ts';
export { requiredScale } from './required-scale.ts';
export type { ForecastSettings } from './setting.ts';
export type { Slingshot, SlingshotRow } from './slingshot.ts';
export { slingshot } from './slingshot.ts';
export type { OptimalStep, ProportionalScale } from './slingshot-steps.ts';
export type { ForecastSubject } from './forecast-subject.ts';
