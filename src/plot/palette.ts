/** The colours of one mode. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  /** Laid over the background where a law is extrapolated. */
  readonly shade: string;
  /**
   * One for each series. Told apart with any of the common colour blindnesses; contrast with the background above 4.5.
   */
  readonly series: readonly string[];
}

/** On white. */
export const LIGHT: Palette = {
  background: '#ffffff',
  ink: '#1d2430',
  muted: '#5a6473',
  grid: '#e4e8ee',
  shade: '#f6f3ea',
  series: ['#0067a5', '#b84a00', '#007256', '#8c3f94', '#6b5a00', '#b0255e'],
};

/** On near-black. */
export const DARK: Palette = {
  background: '#14171d',
  ink: '#e8ebf0',
  muted: '#a4adbb',
  grid: '#2a303a',
  shade: '#1c212a',
  series: ['#62b6f0', '#f59e5b', '#40c9a0', '#d59be0', '#d6c25a', '#f58ab0'],
};
