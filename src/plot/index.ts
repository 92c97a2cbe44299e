/**
 * Pictures of the curves, as SVG text: made without a browser, with light and dark colours inside.
 *
 * @module skill-emergence/plot
 */
export { emergenceCurvePlot } from './emergence-curve-plot.ts';
export { finiteSizeCurvePlot } from './finite-size-curve-plot.ts';
export { performanceCurvePlot } from './performance-curve-plot.ts';
