import { hoffmann2022, type LawUncertainty } from 'skill-emergence';
import { coefficientCloudPlot } from 'skill-emergence/plot';
import { describe, expect, it } from 'vitest';
import { refused } from './runs.ts';
import { ofClass, readXml } from './xml.ts';

/** Laws around {@link hoffmann2022}. */
function uncertainty(size: number): LawUncertainty {
  const column = (value: number, phase: number) =>
    Array.from({ length: size }, (_, i) => value * (1 + 0.05 * Math.sin(i + phase)));
  const { E, A, B, alpha, beta } = hoffmann2022;
  return {
    summary: { fit: { law: hoffmann2022 } },
    replicates: { E: column(E, 0), A: column(A, 1), B: column(B, 2), alpha: column(alpha, 3), beta: column(beta, 4) },
  };
}

describe('coefficientCloudPlot', () => {
  it('draws every resample, the law and the intervals, in four panels', () => {
    const svg = readXml(coefficientCloudPlot({ bootstrap: uncertainty(50), confidence: 0.9 }));
    expect(ofClass(svg, 'faint')).toHaveLength(4 * 50);
    expect(ofClass(svg, 'mark')).toHaveLength(1 + 4);
    const intervals = ofClass(svg, 'shade').slice(1);
    expect(intervals).toHaveLength(4);
    for (const { attributes } of intervals) {
      expect(Number(attributes['width'])).toBeGreaterThan(0);
      expect(Number(attributes['height'])).toBeGreaterThan(0);
    }
    expect(svg.text).toContain('90 % intervals');
    expect(svg.children[1]!.text).toContain('50 resamples');
  });

  it('draws at most 800 of many', () => {
    expect(ofClass(readXml(coefficientCloudPlot({ bootstrap: uncertainty(2500) })), 'faint')).toHaveLength(4 * 800);
  });

  it('draws the law alone where no resample counts', () => {
    const svg = readXml(coefficientCloudPlot({ bootstrap: uncertainty(0), width: 300, height: 900 }));
    expect(ofClass(svg, 'faint')).toEqual([]);
    expect(ofClass(svg, 'shade')).toHaveLength(1);
    expect(ofClass(svg, 'mark')).toHaveLength(5);
  });

  it('stacks the panels of a narrow picture', () => {
    const across = (width: number) =>
      new Set(
        ofClass(readXml(coefficientCloudPlot({ bootstrap: uncertainty(3), width })), 'axis').map(
          ({ attributes }) => attributes['x1'],
        ),
      );
    expect(across(720).size).toBe(across(400).size + 1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['bootstrap', { bootstrap: undefined }],
    ['bootstrap.replicates', { bootstrap: { ...uncertainty(1), replicates: 1 } }],
    ['confidence', { confidence: 1 }],
    ['width', { width: NaN }],
    ['title', { title: 7 }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(refused(() => coefficientCloudPlot({ bootstrap: uncertainty(3), ...wrong }))).toBe(parameter);
  });
});
