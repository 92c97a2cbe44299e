import type { Command } from 'commander';
import { type CompetenceBound, performanceCurve, type PerformancePoint } from '../../competence/index.ts';
import { performanceCurvePlot } from '../../plot/index.ts';
import { BOUND_NAMES } from '../text/describe.ts';
import { competence, significant } from '../text/format.ts';
import type { Io } from '../io.ts';
import { toJson } from '../json.ts';
import { boundOption, checkGiven, jsonOption, numberOption, requiredNumberOption } from '../options.ts';
import { type Column, renderTable } from '../text/table.ts';
import { writeFile } from '../write-file.ts';

interface Options {
  readonly theta: number;
  readonly k: number;
  readonly bound?: CompetenceBound;
  readonly points: number;
  readonly svg?: string;
  readonly json?: boolean;
}

interface Curve {
  readonly bound: CompetenceBound;
  readonly points: readonly PerformancePoint[];
}

/** `skill-emergence curve` */
export function addCurve(program: Command, io: Io): void {
  program
    .command('curve')
    .description('the performance curve: guaranteed competence against the fraction of skills left out')
    .addOption(requiredNumberOption('--theta <fraction>', 'error fraction of text pieces'))
    .addOption(requiredNumberOption('--k <count>', 'skills in a text piece'))
    .addOption(boundOption())
    .addOption(numberOption('--points <count>', 'evenly spaced fractions α').default(19))
    .option('--svg <file>', 'write the picture there')
    .addOption(jsonOption())
    .action((options: Options, command: Command) => {
      checkGiven(command, ['theta', 'k']);
      run(options, io);
    });
}

function run({ theta, k, bound, points, svg, json = false }: Options, io: Io): void {
  const bounds = bound ? [bound] : (['theorem8', 'sharp'] as const);
  const curves = bounds.map((each) => ({ bound: each, points: performanceCurve({ theta, k, points, bound: each }) }));
  if (svg !== undefined) {
    const picture = performanceCurvePlot({ theta, ks: [k], bounds });
    writeFile(svg, picture, io);
  }
  io.out(json ? toJson({ format: 'skill-emergence-curve', formatVersion: 1, theta, k, curves }) : textOf(curves));
}

function textOf(curves: readonly Curve[]): string {
  const columns: Column[] = [
    { header: 'α', align: 'right' },
    ...curves.flatMap(({ bound }) => [
      { header: 'β', align: 'right', group: BOUND_NAMES[bound] } as const,
      { header: 'competence', align: 'right' } as const,
    ]),
  ];
  const rows = curves[0]!.points.map(({ alpha }, i) => [
    significant(alpha, 4),
    ...curves.flatMap(({ points }) => {
      const point = points[i]!;
      return [point.feasible ? point.beta.toPrecision(5) : 'infeasible', competence(point)];
    }),
  ]);
  return `${renderTable(columns, rows)}– vacuous: no guarantee\n`;
}
