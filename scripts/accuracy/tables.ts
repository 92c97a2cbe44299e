import type { Library } from './libraries.ts';
import { errorsOf, label, ours, type Point, type Subject, ULP } from './points.ts';

function cell(error: number): string {
  if (Number.isNaN(error)) return '–';
  return error === 0 ? '0' : error.toExponential(1).replace('e+', 'e');
}

function documentedCell(bound: number | undefined): string {
  if (bound === undefined) return '–';
  return bound < 1e-14 && Number.isInteger(bound / ULP) ? `${bound / ULP} ulp = ${cell(bound)}` : bound.toExponential();
}

export function share(x: number): string {
  if (x === 0) return '–';
  return x < 0.01 ? '< 1 %' : `${Math.round(100 * x)} %`;
}

function table(header: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, i) => (align[i] === 'r' ? '--:' : '---'));
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function errorTable(subjects: readonly Subject[]): string {
  const rows = subjects.map((of) => {
    const { median, worst } = ours(of.points);
    return [label(of), String(of.points.length), cell(median), cell(worst), documentedCell(of.documented)];
  });
  return table(['function', 'points', 'median', 'worst', 'documented'], 'lrrrr', rows);
}

/** Two digits, of what is missing to 1 if that is little. */
function brief(x: number): string {
  if (x > 0.99 && x < 1) return `1 − ${brief(1 - x)}`;
  if (x < 0) return `−${brief(-x)}`;
  if (x === 0 || (x >= 1e-3 && x < 1e5)) return String(Number(x.toPrecision(Number.isInteger(x) ? 5 : 2)));
  return Number(x.toPrecision(2)).toExponential().replace('e+', 'e');
}

export function domainTable(subjects: readonly Subject[]): string {
  const names = [...new Set(subjects.map(({ name }) => name))];
  const rows = names.map((name) => {
    const points = subjects.flatMap((of) => (of.name === name ? of.points : []));
    const ranges = Object.keys(points[0]!.args).flatMap((argument) => {
      const values = points.map(({ args }) => args[argument]!);
      if (typeof values[0] !== 'number') return []; // a choice
      return `\`${argument}\` ${brief(Math.min(...values))} to ${brief(Math.max(...values))}`;
    });
    const finite = points.map(({ value }) => Number(value)).filter((value) => Number.isFinite(value));
    const values = /^log.*(Tail|Probability|Fraction|Failure)$/.test(name)
      ? ` (values down to ${brief(Math.min(...finite))})`
      : '';
    return [`\`${name}\``, ranges.join('; ') + values];
  });
  return table(['function', 'arguments of the reference values'], 'll', rows);
}

/** Some libraries sum the tails of larger laws for minutes. */
const LARGEST = 1e9;

function comparable({ name, points }: Subject): readonly Point[] {
  if (!name.endsWith('Tail')) return points;
  return points.filter(({ args }) => Object.values(args).every((argument) => argument <= LARGEST));
}

export function comparison(subjects: readonly Subject[], libraries: readonly Library[]): string {
  const rows = subjects.flatMap((of) => {
    const points = comparable(of);
    if (points.length === 0) return [];
    const theirs = libraries.flatMap((library) => {
      const values = library.evaluate(of.name, points);
      return values ? [{ name: library.name, ...errorsOf(points, values) }] : [];
    });
    if (theirs.length === 0) return [];
    return [{ name: 'ours', ...ours(points) }, ...theirs].map(({ name, median, worst, failed }, i) => [
      i === 0 ? label(of) : '',
      name,
      cell(median),
      cell(worst),
      share(failed),
    ]);
  });
  return table(['function', 'library', 'median', 'worst', 'no number'], 'llrrr', rows);
}
