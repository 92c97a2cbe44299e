import { besiroglu2024 } from 'skill-emergence/scaling';
import {
  emergenceCurvePlot,
  finiteSizePerformanceCurvePlot,
  performanceCurvePlot,
  theoryComparisonPlot,
} from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { boundsPicture } from '../scripts/bounds-picture.ts';

describe('the pictures in the documentation', () => {
  it('are what the library draws', async () => {
    const bounds = ['theorem8', 'sharp'] as const;
    await expect(performanceCurvePlot({ theta: 0.1, ks: [4, 8, 16], bounds })).toMatchFileSnapshot(
      '../docs/pictures/performance-curves.svg',
    );
    const tupleSizes = [1, 2, 4, 8];
    await expect(emergenceCurvePlot({ law: besiroglu2024, k: 8, alpha: 0.1, tupleSizes, bounds })).toMatchFileSnapshot(
      '../docs/pictures/emergence-curves.svg',
    );
    const sizes = { theta: 0.1, k: 8, skills: 1000, textPieces: [1e4, 1e5, 1e6], failureProbability: 1e-6 };
    await expect(
      finiteSizePerformanceCurvePlot({ ...sizes, bounds: ['theorem8', 'refined', 'sharp'] }),
    ).toMatchFileSnapshot('../docs/pictures/finite-size-curves.svg');
    const graph = { k: 8, skills: 1e4, textPieces: 4e4, theta: 0.1, unknown: 0.5 };
    await expect(theoryComparisonPlot(graph)).toMatchFileSnapshot('../docs/pictures/theories.svg');
    await expect(boundsPicture()).toMatchFileSnapshot('../docs/pictures/tail-bounds.svg');
  });
});
