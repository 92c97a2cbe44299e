import { describe, expect, it } from 'vitest';
import { huberStep } from '../../../../src/scaling/fit/minimum/huber-step.ts';
import { emptyStepSpace } from '../../../../src/scaling/fit/minimum/step-space.ts';
import { emptyLinearisation } from '../../../../src/scaling/fit/model/linearise.ts';
import { emptyPoints } from '../../../../src/scaling/fit/model/points.ts';
import { huber } from '../../../../src/scaling/fit/model/residual.ts';

// One coordinate s, delta 1: residuals and how fast they fall. The curvature at the start is that of the first point
// alone, and Newton's step leads to where all pieces are linear.
describe('huberStep', () => {
  it.each([
    // beyond the minimum, which is where (0.5 − s) + 10 (2 − 10 s) = 0
    { residual: [0.5, 2], slope: [1, 10], step: 20.5 / 101 },
    // far before the minimum, which is where −1 + 3 (100 − s) = 0
    { residual: [0.5, 100, 100, 100], slope: [1, 1, 1, 1], step: 100 - 1 / 3 },
  ])('finds the minimum in another piece: $residual − $slope s', ({ residual, slope, step }) => {
    const size = residual.length;
    const points = { ...emptyPoints(size), size };
    points.weight.fill(1);
    const linearisation = emptyLinearisation(size);
    linearisation.residual.set(residual);
    slope.forEach((one, i) => (linearisation.jacobian[5 * i] = one));
    const bounds = { low: new Float64Array(5).fill(-1000), high: new Float64Array(5).fill(1000) };
    const settings = { delta: 1, damping: 0, bounds };
    const { step: found, minimum } = huberStep(points, linearisation, settings, emptyStepSpace(size));
    // some ulp of the largest residual
    expect(Math.abs(found[0]! - step)).toBeLessThanOrEqual(2 ** -44);
    const value = residual.reduce((sum, r, i) => sum + huber(r - slope[i]! * step, 1), 0);
    expect(Math.abs(minimum - value)).toBeLessThanOrEqual(2 ** -44);
  });
});
