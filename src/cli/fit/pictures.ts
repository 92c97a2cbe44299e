import type { LawUncertainty } from '../../emergence/index.ts';
import { isDomainError } from '../../errors.ts';
import {
  coefficientCloudPlot,
  emergenceCurvePlot,
  lawFitPlot,
  lawResidualPlot,
  lossContourPlot,
} from '../../plot/index.ts';
import { NARROW, type Picture } from '../page/picture.ts';
import type { FitReport } from './data.ts';

/** The skills in a text piece, and the fraction of them left out, of the picture of emergence. */
export const EMERGENCE = { k: 8, alpha: 0.1 } as const;

/** What is shown of them. */
const SHOWN = { tupleSizes: [1, 2, 4, 8], bounds: ['theorem8', 'sharp'] } as const;

/**
 * The pictures of a fit; those of a law that is not to be trusted show only how it fails. One is absent where no axis
 * has a place for the law, whose coefficients may have overflowed.
 */
export interface FitPictures {
  readonly fit?: Picture;
  readonly residuals?: Picture;
  readonly contours?: Picture;
  readonly clouds?: Picture;
  readonly emergence?: Picture;
}

export function picturesOf({ fit, runs }: FitReport, bootstrap: LawUncertainty | undefined): FitPictures {
  const { law, status } = fit;
  const drawn = { law, runs, exclude: runs.flatMap(({ excluded }, i) => (excluded ? [i] : [])) };
  const pictures = {
    ...both('fit', 'fit', (size) => lawFitPlot({ ...drawn, ...size })),
    ...both('residuals', 'residuals', (size) => lawResidualPlot({ ...drawn, ...size })),
  };
  if (status !== 'converged') return pictures;
  const tall = { ...NARROW, height: 1000 };
  const uncertain = bootstrap ? { bootstrap } : { law };
  return {
    ...pictures,
    ...both('contours', 'loss-contours', (size) => lossContourPlot({ ...drawn, ...size })),
    ...(bootstrap && both('clouds', 'coefficients', (size) => coefficientCloudPlot({ bootstrap, ...size }), tall)),
    ...both('emergence', 'emergence', (size) => emergenceCurvePlot({ ...EMERGENCE, ...SHOWN, ...uncertain, ...size })),
  };
}

/** A picture in both sizes, or nothing where it is refused. */
function both(
  name: keyof FitPictures,
  file: string,
  draw: (size: object) => string,
  narrow: object = NARROW,
): FitPictures {
  try {
    return { [name]: { file: `${file}.svg`, wide: draw({}), narrow: draw(narrow) } };
  } catch (error) {
    if (isDomainError(error)) return {};
    throw error;
  }
}
