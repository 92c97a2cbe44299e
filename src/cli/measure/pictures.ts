import { bracketPlot, compositionCurvePlot } from '../../plot/index.ts';
import { NARROW, type Picture } from '../page/picture.ts';
import type { MeasuredModel } from './data.ts';
import type { MeasureSettings } from './settings.ts';

/** Most models of a picture: as many as there are colours. */
export const MOST_DRAWN = 6;

/** The picture of all models, if they are not too many, and one for each model that the theory says something of. */
export interface MeasurePictures {
  readonly curves?: Picture;
  /** In the order of the models; absent where there are neither single skills nor an error fraction. */
  readonly brackets: readonly (Picture | undefined)[];
}

export function picturesOf(models: readonly MeasuredModel[], settings: MeasureSettings): MeasurePictures {
  return {
    ...(models.length <= MOST_DRAWN && { curves: both('composition.svg', (size) => curvesOf(models, settings, size)) }),
    brackets: models.map((model, i) =>
      isBracketed(model, settings)
        ? both(`bracket-${i + 1}.svg`, (size) => bracketOf(model, settings, size))
        : undefined,
    ),
  };
}

/** Whether the theory says where the tuples of a model should be. */
export function isBracketed({ sizes }: MeasuredModel, { forecast }: MeasureSettings): boolean {
  return forecast !== undefined || sizes[0]!.tupleSize === 1;
}

export function curvesOf(
  models: readonly MeasuredModel[],
  { failureProbability, grader }: MeasureSettings,
  size: object = {},
): string {
  const drawn = models.map(({ model, sizes }) => ({ name: model === '' ? 'measured' : model, samples: sizes }));
  return compositionCurvePlot({ models: drawn, failureProbability, grader, ...size });
}

export function bracketOf(
  { model, sizes }: MeasuredModel,
  { failureProbability, grader, forecast }: MeasureSettings,
  size: object = {},
): string {
  const name = model === '' ? 'measured' : model;
  return bracketPlot({ samples: sizes, name, failureProbability, grader, theta: forecast?.theta, ...size });
}

function both(file: string, draw: (size: object) => string): Picture {
  return { file, wide: draw({}), narrow: draw(NARROW) };
}
