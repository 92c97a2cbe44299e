import type { Band, GuaranteeBands, LawBands } from '../../emergence/index.ts';
import { competence, competenceAbove, percent } from './format.ts';

/** The ends of a band of competences, rounded outwards: `0.254 … 0.312` */
export function bandEnds({ lower, upper }: Band): string {
  return `${competence({ competence: lower, vacuous: lower === 0 })} … ${competenceAbove(upper)}`;
}

/** `95 %: 1.932 … 1.951` */
export function intervalText({ lower, upper }: Band, confidence: number, shown: (value: number) => string): string {
  return `${percent(confidence)}: ${shown(lower)} … ${shown(upper)}`;
}

/** The uncertainty of a guarantee in words. */
export function bandText(bands: Pick<LawBands, 'confidence' | 'replicates'> & GuaranteeBands): string {
  const vacuous = `vacuous in ${percent(bands.vacuousFraction)} of ${bands.replicates} resamples`;
  return `${percent(bands.confidence)}: ${bandEnds(bands.competence)}; ${vacuous}`;
}
