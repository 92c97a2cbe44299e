import { checkNamed } from '../errors.ts';
import { checkLaw, type ScalingLaw } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';
import { checkDrawable } from './drawable.ts';
import { element } from './element.ts';
import { checkSize, checkText, PICTURE } from './options.ts';
import { paddedDomain } from './panel.ts';
import { drawPlane } from './plane.ts';
import { checkRunsToDraw, drawRuns, runEntries, type RunsToDraw } from './run-dots.ts';

/**
 * Picture of a law beside the training runs: the loss of every run, vertically, against its loss under the law. On the
 * line both are the same.
 *
 * @param options - `law`; `runs`: parameters, tokens and loss, at least one; `exclude`: indices of runs to draw as left
 * out (default none); `width` and `height` in pixels, 300 to 10⁴ (default 720 and 440); `title`
 * @returns the text of an SVG file, which can also stand inside a page; the same for the same arguments
 * @throws {@link DomainError} if any argument is outside its domain, or the loss of a run under the law is not in
 * [1e-200, 1e200]
 * @remarks Of more than 2000 runs, 2000 are drawn, evenly spaced among all, and as many of those left out.
 * @example
 * ```ts
 * import { hoffmann2022 } from 'skill-emergence';
 * import { lawFitPlot } from 'skill-emergence/plot';
 *
 * const svg = lawFitPlot({ law: hoffmann2022, runs: [{ parameters: 70e9, tokens: 1.4e12, loss: 1.95 }] });
 * svg.includes('loss under the law'); // => true
 * lawFitPlot({ law: hoffmann2022, runs: [] }); // throws DomainError
 * ```
 * @see {@link lawResidualPlot} for the differences alone.
 * @category Pictures
 */
export function lawFitPlot(
  options: RunsToDraw & {
    readonly law: ScalingLaw;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
    readonly title?: string | undefined;
  },
): string {
  checkNamed('lawFitPlot', 'options', options, ['law', 'runs', 'exclude', ...PICTURE]);
  const { law, runs, width = 720, height = 440, title = 'Losses of the training runs, and under the law' } = options;
  checkLaw(law);
  checkRunsToDraw(options);
  checkSize(width, height);
  checkText('title', title);
  const lossOf = (run: (typeof runs)[number]): number => law.E + excess(law, run.parameters, run.tokens);
  const losses = runs.map(lossOf);
  checkDrawable('log', losses, (i) => `the loss of runs[${i}] under the law`);
  const domain = paddedDomain('linear', [...runs.map(({ loss }) => loss), ...losses]);
  return drawPlane(
    {
      ...{ width, height, title },
      description:
        'Horizontally the loss under the law, vertically the loss of the training run, both in nats per token.',
      legend: [...runEntries(options), { sample: 'line', meaning: 'the law' }],
      x: { title: 'loss under the law, nats per token', kind: 'linear', domain },
      y: { title: 'loss of the run, nats per token', kind: 'linear', domain },
    },
    (panel) => [
      element('line', { class: 'curve line', x1: panel.left, x2: panel.right, y1: panel.bottom, y2: panel.top }),
      drawRuns(panel, options, (run) => [lossOf(run), run.loss]),
    ],
  );
}
