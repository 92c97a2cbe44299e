import { emergenceCurvePlot, performanceCurvePlot } from '../../plot/index.ts';
import { inForecast, type LawChoice } from '../input/law.ts';
import { NARROW, type Picture } from '../page/picture.ts';
import { BOUNDS, ERRORS, type Report, type ReportLaw, TUPLE_SIZES } from './data.ts';

/** The error fraction of the picture of performance curves: that of the paper's examples. */
export const THETA = 0.1;

/** Performance curves for k = 4, 8, 16, and the report's own k. */
export function performancePicture({ settings }: Report): Picture {
  const ks = [...new Set([4, 8, 16, settings.k])].sort((a, b) => a - b);
  const options = { theta: THETA, ks, bounds: BOUNDS };
  return {
    file: 'performance-curves.svg',
    wide: performanceCurvePlot(options),
    narrow: performanceCurvePlot({ ...options, ...NARROW }),
  };
}

/** Competence on tuples against compute under a law, with the models at their own scale. */
export function emergencePicture({ settings }: Report, { name, models }: ReportLaw, law: LawChoice): Picture {
  const { k, alpha, confidence } = settings;
  const marks = models.map(({ model, parameters, tokens }) => ({ name: model, parameters, tokens }));
  const options = {
    ...inForecast(law),
    k,
    alpha,
    confidence,
    errors: ERRORS,
    tupleSizes: TUPLE_SIZES,
    bounds: BOUNDS,
    models: marks,
  };
  const title = `Competence guaranteed, by training compute, under ${name}`;
  return {
    file: `emergence-${fileName(name)}.svg`,
    wide: emergenceCurvePlot({ ...options, title }),
    narrow: emergenceCurvePlot({ ...options, title, ...NARROW, height: 500 }),
  };
}

/** A law's name as a part of a file's name. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}
