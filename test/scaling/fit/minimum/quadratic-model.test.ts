import { describe, expect, it } from 'vitest';
import { emptyModel, solveModel } from '../../../../src/scaling/fit/minimum/quadratic-model.ts';

describe('solveModel', () => {
  it('has no step where the second derivatives overflow', () => {
    const model = emptyModel();
    model.hessian.fill(Infinity);
    model.descent.fill(1);
    const step = new Float64Array(5).fill(9);
    solveModel(model, 0, step);
    expect(step).toStrictEqual(new Float64Array(5));
  });

  it('descends where there are no second derivatives', () => {
    const model = emptyModel();
    model.descent.set([1, -2, 0, 0, 0]);
    const step = new Float64Array(5);
    solveModel(model, 0, step);
    expect(step[0]).toBeGreaterThan(0);
    expect(step[1]).toBe(-2 * step[0]!);
    expect(step[2]).toBe(0);
  });
});
