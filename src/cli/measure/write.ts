import { join } from 'node:path';
import { toJson } from '../json.ts';
import { writeFiles } from '../write-folder.ts';
import type { MeasureReport } from './data.ts';
import { measurePage } from './page.ts';
import { picturesOf } from './pictures.ts';
import type { MeasureSettings } from './settings.ts';

/** Writes what was measured into a folder, and returns what it wrote, in words. */
export function writeMeasurement(folder: string, report: MeasureReport, settings: MeasureSettings): string {
  const { failureProbability, forecast } = settings;
  const pictures = picturesOf(report.models, settings);
  const drawn = [pictures.curves, ...pictures.brackets].flatMap((picture) => (picture ? [picture] : []));
  writeFiles(folder, {
    'measurement.html': measurePage(report, pictures, { failureProbability, forecast: forecast?.lines ?? [] }),
    'measurement.json': toJson(report),
    ...Object.fromEntries(drawn.map(({ file, wide }) => [file, wide])),
  });
  return `${join(folder, 'measurement.html')}, measurement.json and ${drawn.length} pictures`;
}
