import type { LawUncertainty } from '../../emergence/index.ts';
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

/** The pictures of a fit; those of a law that is not to be trusted show only how it fails. */
export interface FitPictures {
  readonly fit: Picture;
  readonly residuals: Picture;
  readonly contours?: Picture;
  readonly clouds?: Picture;
  readonly emergence?: Picture;
}

export function picturesOf({ fit, runs }: FitReport, bootstrap: LawUncertainty | undefined): FitPictures {
  const { law, status } = fit;
  const drawn = { law, runs, exclude: runs.flatMap(({ excluded }, i) => (excluded ? [i] : [])) };
  const both = (name: string, draw: (size: object) => string, narrow: object = NARROW): Picture => ({
    file: `${name}.svg`,
    wide: draw({}),
    narrow: draw(narrow),
  });
  const pictures = {
    fit: both('fit', (size) => lawFitPlot({ ...drawn, ...size })),
    residuals: both('residuals', (size) => lawResidualPlot({ ...drawn, ...size })),
  };
  if (status !== 'converged') return pictures;
  const tall = { ...NARROW, height: 1000 };
  const uncertain = bootstrap ? { bootstrap } : { law };
  return {
    ...pictures,
    contours: both('loss-contours', (size) => lossContourPlot({ ...drawn, ...size })),
    ...(bootstrap && { clouds: both('coefficients', (size) => coefficientCloudPlot({ bootstrap, ...size }), tall) }),
    emergence: both('emergence', (size) => emergenceCurvePlot({ ...EMERGENCE, ...SHOWN, ...uncertain, ...size })),
  };
}
