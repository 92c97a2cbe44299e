import type { Command } from 'commander';
import { type CompetenceBound, performanceCurve, type PerformancePoint } from '../../competence/index.ts';
import { performanceCurvePlot } from '../../plot/index.ts';
import { addHelpSections } from '../help.ts';
import type { Io } from '../io.ts';
import { checkGiven, jsonOption, numberOption, requiredNumberOption } from '../options.ts';
import { BOUND_NAMES } from '../text/describe.ts';
import { competence, significant, upwards } from '../text/format.ts';
import { type Column, renderTable } from '../text/table.ts';
import { boundsOption, kOption } from '../theory-options.ts';
import { writeFile } from '../write-file.ts';

interface Options {
  readonly theta: number;
  readonly k: number;
  readonly bounds: readonly CompetenceBound[];
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
  const command = program
    .command('curve')
    .description('the performance curve: guaranteed competence against the fraction of skills left out')
    .addOption(requiredNumberOption('--theta <fraction>', 'error fraction of text pieces'))
    .addOption(kOption())
    .addOption(boundsOption())
    .addOption(numberOption('--points <count>', 'evenly spaced fractions α').default(19))
    .option('--svg <file.svg>', 'write the picture there')
    .addOption(jsonOption())
    .action((options: Options, self: Command) => {
      checkGiven(self, ['theta', 'k']);
      run(options, io);
    });
  addHelpSections(command, [
    'skill-emergence curve --theta 0.1 --k 8',
    'skill-emergence curve --theta 10% --k 8 --bounds sharp --svg curve.svg',
  ]);
}

function run({ theta, k, bounds, points, svg, json = false }: Options, io: Io): void {
  const curves = bounds.map((bound) => ({ bound, points: performanceCurve({ theta, k, points, bound }) }));
  if (svg !== undefined) writeFile(svg, performanceCurvePlot({ theta, ks: [k], bounds }), io);
  if (json) io.json({ format: 'skill-emergence-curve', formatVersion: 1, theta, k, curves });
  else io.out(textOf(curves));
}

function textOf(curves: readonly Curve[]): readonly string[] {
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
      return [point.feasible ? upwards(point.beta, 5).toPrecision(5) : 'infeasible', competence(point)];
    }),
  ]);
  return [...renderTable(columns, rows), '– vacuous: no guarantee'];
}
