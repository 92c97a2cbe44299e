/**
 * Pictures of the curves, of scaling laws and of their fits, and of measured tuples, as SVG text: made without a
 * browser, with light and dark colours inside.
 *
 * @module skill-emergence/plot
 */
export { bracketPlot } from './bracket-plot.ts';
export { coefficientCloudPlot } from './coefficient-cloud-plot.ts';
export type { CountedModel } from './composition-curve-plot.ts';
export { compositionCurvePlot } from './composition-curve-plot.ts';
export { emergenceCurvePlot } from './emergence-curve-plot.ts';
export { empiricalPerformanceCurvePlot } from './empirical-performance-curve-plot.ts';
export { finiteSizePerformanceCurvePlot } from './finite-size-performance-curve-plot.ts';
export { lawFitPlot } from './law-fit-plot.ts';
export { lawResidualPlot } from './law-residual-plot.ts';
export { lossContourPlot } from './loss-contour-plot.ts';
export type { MeasuredCurve, MeasuredPoint } from './measured.ts';
export { performanceCurvePlot } from './performance-curve-plot.ts';
export type { RunsToDraw } from './run-dots.ts';
export { theoryComparisonPlot } from './theory-comparison-plot.ts';
