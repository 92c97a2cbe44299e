import { checkNamed } from '../errors.ts';
import { trainingFlops } from '../scaling/training-flops.ts';
import { checkLaw, type ScalingLaw } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';
import { checkDrawable } from './drawable.ts';
import { element } from './element.ts';
import { checkSize, checkText, PICTURE } from './options.ts';
import { paddedDomain } from './panel.ts';
import { drawPlane } from './plane.ts';
import { checkRunsToDraw, drawRuns, runEntries, type RunsToDraw } from './run-dots.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * Picture of the residuals of a law: by how much the loss of every training run is off the law, against its compute. A
 * pattern in it speaks against the form of the law, or for a group of runs of its own.
 *
 * ```math
 * 100\,\ln\frac{L_i}{L(N_i, D_i)} \quad\text{against}\quad 6 N_i D_i
 * ```
 *
 * @param options - `law`; `runs`: parameters, tokens and loss, at least one; `exclude`: indices of runs to draw as left
 * out (default none); `width` and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain, or the loss of a run under the law, or its
 * compute, is not in [1e-200, 1e200]
 * @remarks Of more than 2000 runs, 2000 are drawn, evenly spaced among all, and as many of those left out.
 * @example
 * ```ts
 * import { hoffmann2022 } from 'skill-emergence';
 * import { lawResidualPlot } from 'skill-emergence/plot';
 *
 * const svg = lawResidualPlot({ law: hoffmann2022, runs: [{ parameters: 70e9, tokens: 1.4e12, loss: 1.95 }] });
 * svg.includes('training compute'); // => true
 * lawResidualPlot({ law: hoffmann2022, runs: [] }); // throws DomainError
 * ```
 * @see {@link lawFitPlot} for the losses themselves.
 * @category Pictures
 */
export function lawResidualPlot(
  options: RunsToDraw & {
    readonly law: ScalingLaw;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly title?: string | undefined;
  },
): string {
  checkNamed('lawResidualPlot', 'options', options, ['law', 'runs', 'exclude', ...PICTURE]);
  const { law, runs, width = 720, height = 440, title = 'How far the training runs are off the law' } = options;
  checkLaw(law);
  checkRunsToDraw(options);
  checkSize(width, height);
  checkText('title', title);
  const lossOf = ({ parameters, tokens }: (typeof runs)[number]): number => law.E + excess(law, parameters, tokens);
  const residualOf = (run: (typeof runs)[number]): number => 100 * log(run.loss / lossOf(run));
  const budgets = runs.map(trainingFlops);
  checkDrawable('log', runs.map(lossOf), (i) => `the loss of runs[${i}] under the law`);
  checkDrawable('log', budgets, (i) => `the training compute of runs[${i}]`);
  return drawPlane(
    {
      ...{ width, height, title },
      description:
        'Horizontally the training compute of a run on a logarithmic scale, vertically its loss above the law, in per cent.',
      legend: [...runEntries(options), { sample: 'line', meaning: 'the law' }],
      x: { title: 'training compute, FLOPs', kind: 'log', domain: paddedDomain('log', budgets) },
      y: {
        title: 'loss above the law, % (of logarithms)',
        kind: 'linear',
        domain: paddedDomain('linear', [0, ...runs.map(residualOf)]),
      },
    },
    (panel) => {
      const zero = panel.y(0);
      return [
        element('line', { class: 'curve line', x1: panel.left, x2: panel.right, y1: zero, y2: zero }),
        drawRuns(panel, options, (run) => [trainingFlops(run), residualOf(run)]),
      ];
    },
  );
}
