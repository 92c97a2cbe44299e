import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ScalingLawBootstrap } from '../../scaling/fit/index.ts';
import { writeLaw } from '../../scaling/index.ts';
import { toJson } from '../json.ts';
import type { Picture } from '../page/picture.ts';
import { writeFiles } from '../write-folder.ts';
import type { FitReport } from './data.ts';
import { filesText } from './facts.ts';
import { fitPage } from './page.ts';
import { picturesOf } from './pictures.ts';

/** Writes a fit into a folder, and returns what it wrote, in words. */
export function writeFit(folder: string, report: FitReport, bootstrap: ScalingLawBootstrap | undefined): string {
  const trusted = report.fit.status === 'converged';
  const pictures = picturesOf(report, bootstrap);
  const drawn = Object.values(pictures) as Picture[];
  writeFiles(folder, {
    'fit.html': fitPage(report, pictures),
    'fit.json': toJson(report),
    ...(trusted && { 'law.json': lawText(report, bootstrap) }),
    ...Object.fromEntries(drawn.map(({ file, wide }) => [file, wide])),
  });
  // an older law would be taken for that of this fit
  if (!trusted) rmSync(join(folder, 'law.json'), { force: true });
  return `${join(folder, 'fit.html')}, fit.json${trusted ? ', law.json' : ''} and ${drawn.length} pictures`;
}

/** The law as a file that `--law` takes, with those of the resamples that converged. */
function lawText({ files, fit, settings }: FitReport, bootstrap: ScalingLawBootstrap | undefined): string {
  const source = `fitted to ${fit.runs} runs of ${filesText(files)}, ${settings.loss} loss`;
  return writeLaw(bootstrap ?? fit.law, { source });
}
