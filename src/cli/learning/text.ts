import type { LearningPart, LearningSummary } from '../../simulation/index.ts';
import { settingText, curveTable } from '../simulation/text.ts';
import { significant } from '../text/format.ts';
import { renderTable } from '../text/table.ts';
import { type LearningField, limitsOf } from './limits.ts';

const ROWS: readonly (readonly [LearningField, string])[] = [
  ['unknown', 'unknown at the start, measure'],
  ['unlearnt', 'unlearnt in the end, measure'],
  ['unlearntSkills', 'the same, fraction of skills'],
  ['componentSkills', 'skills in the largest component'],
  ['componentTexts', 'text pieces in it'],
  ['trainingErrors', 'text learnt from in error'],
  ['freshErrors', 'fresh text in error'],
];

/** A study of learning for a terminal. */
export function learningText({ plan }: LearningPart, summary: LearningSummary): readonly string[] {
  const limits = limitsOf(plan);
  const headers = ['', 'mean', 'standard error', 'median', 'lower', 'upper', 'limit'];
  return [
    ...settingText(plan, summary.graphs),
    '',
    ...renderTable(
      headers.map((header, i) => ({ header, align: i === 0 ? ('left' as const) : ('right' as const) })),
      ROWS.map(([name, row]) => {
        const { mean, standardError, value, lower, upper } = summary[name];
        const limit = limits[name];
        return [
          row,
          ...[mean, standardError, value, lower, upper].map((x) => significant(x, 5)),
          limit === undefined ? '–' : significant(limit, 5),
        ];
      }),
    ),
    '',
    'competence on fresh text, of all but a fraction α of the skills:',
    '',
    ...curveTable(summary.curve),
  ];
}

/** A study of learning for `--json`. */
export function learningJson({ plan }: LearningPart, summary: LearningSummary): object {
  return {
    format: 'skill-emergence-learning-summary',
    formatVersion: 1,
    plan,
    ...summary,
    limits: limitsOf(plan),
  };
}
