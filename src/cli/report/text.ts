import { printable } from '../../errors.ts';
import { formula } from '../text/describe.ts';
import { folded } from '../text/folded.ts';
import { competence, count, digits, VACUOUS } from '../text/format.ts';
import { type Column, renderTable } from '../text/table.ts';
import { guaranteesBy, type Report, type ReportLaw } from './data.ts';
import { extrapolationNote, findings, foundations } from './notes.ts';

const NAME_WIDTH = 30;

const COLUMNS: readonly Column[] = [
  { header: 'model', align: 'left' },
  { header: '', align: 'left' },
  { header: 'N', align: 'right' },
  { header: 'D', align: 'right' },
  { header: 'loss', align: 'right' },
  { header: 'excess', align: 'right' },
  { header: 'errors θ', align: 'right' },
  ...['Theorem 8', 'sharp curve'].flatMap((group) => [
    { header: 'single', align: 'right', group } as const,
    ...['pairs', '4-tup.', '8-tup.'].map((header) => ({ header, align: 'right' }) as const),
  ]),
];

/** The report for a terminal, line by line: at most 140 columns wide, without colours. */
export function textOf(report: Report): readonly string[] {
  const { k, alpha } = report.settings;
  return [
    `Competence guaranteed on all but a fraction α = ${alpha} of single skills, pairs, 4-tuples and 8-tuples of skills,`,
    `with k = ${k} skills in a text piece.`,
    '',
    ...report.laws.flatMap((law) => [...lawSection(law), '']),
    ...list('In brief', findings(report)),
    '',
    ...list('What the numbers rest on', foundations(report)),
  ];
}

function list(heading: string, items: readonly string[]): readonly string[] {
  return [`${heading}:`, ...items.flatMap((item) => folded('- ', item, 110))];
}

function lawSection(law: ReportLaw): readonly string[] {
  const legend = [
    ...(law.law.fittedRange ? [`* ${extrapolationNote(law)}`] : [extrapolationNote(law)]),
    `${VACUOUS} vacuous: no guarantee`,
    ...(law.models[0]?.bands ? ["the law's uncertainty is in report.json, and with --out in report.html"] : []),
    'N parameters, D tokens; loss and excess entropy in nats per token; θ error fraction of text pieces',
  ];
  return [
    `${law.name}: ${formula(law.law)}`,
    law.source,
    '',
    ...renderTable(COLUMNS, law.models.map(rowOf)),
    '',
    ...legend.map((line) => `  ${line}`),
  ];
}

function rowOf(model: ReportLaw['models'][number]): string[] {
  return [
    shortened(model.model),
    model.extrapolated ? '*' : '',
    count(model.parameters),
    count(model.tokens),
    digits(model.loss, 5),
    digits(model.excessEntropy, 5),
    digits(model.errorFraction, 4),
    ...guaranteesBy('theorem8', model).map(competence),
    ...guaranteesBy('sharp', model).map(competence),
  ];
}

function shortened(name: string): string {
  const characters = Array.from(printable(name.replace(/\s+/g, ' ')));
  return characters.length <= NAME_WIDTH ? characters.join('') : `${characters.slice(0, NAME_WIDTH - 1).join('')}…`;
}
