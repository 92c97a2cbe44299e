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

/** The report for a terminal: at most 140 columns wide, without colours. */
export function textOf(report: Report): string {
  const { k, alpha } = report.settings;
  const heading =
    `Competence guaranteed on all but a fraction α = ${alpha} of single skills, pairs, 4-tuples and 8-tuples ` +
    `of skills,\nwith k = ${k} skills in a text piece.\n`;
  return [
    heading,
    ...report.laws.map(lawSection),
    list('In brief', findings(report)),
    list('What the numbers rest on', foundations(report)),
  ].join('\n');
}

function list(heading: string, items: readonly string[]): string {
  return `${heading}:\n${items.map((item) => `- ${folded(item, 110, '  ')}\n`).join('')}`;
}

function lawSection(law: ReportLaw): string {
  const legend = [
    ...(law.law.fittedRange ? [`* ${extrapolationNote(law)}`] : [extrapolationNote(law)]),
    `${VACUOUS} vacuous: no guarantee`,
    ...(law.models[0]?.bands ? ["the law's uncertainty is in report.json, and with --out in report.html"] : []),
    'N parameters, D tokens; loss and excess entropy in nats per token; θ error fraction of text pieces',
  ];
  const title = `${law.name}: ${formula(law.law)}\n${law.source}\n\n`;
  return `${title}${renderTable(COLUMNS, law.models.map(rowOf))}\n${legend.map((line) => `  ${line}\n`).join('')}`;
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
  const characters = Array.from(name.replace(/\s+/g, ' '));
  return characters.length <= NAME_WIDTH ? characters.join('') : `${characters.slice(0, NAME_WIDTH - 1).join('')}…`;
}
