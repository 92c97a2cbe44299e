/** The tables of docs/theories.md: what `simulateLearning` measures beside the limits that the page proves. */
import { giantComponent, learningFixedPoint, textErrorFraction, waterfall } from '../src/learning/index.ts';
import {
  type LearningPart,
  type LearningStudyOptions,
  type MeasuredMean,
  simulateLearningStudy,
  summariseLearningStudy,
} from '../src/simulation/index.ts';

const SKILLS = 10_000;

type Study = Omit<LearningStudyOptions, 'seed' | 'seeds' | 'alphas'>;

const partOf = (study: Study, seeds: number): LearningPart =>
  simulateLearningStudy({ ...study, alphas: [0.5], seed: 1, seeds });

function table(headers: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  const line = (cells: readonly (number | string)[]): string => `| ${cells.join(' | ')} |`;
  return [line(headers), line(headers.map(() => '--:')), ...rows.map(line)].join('\n');
}

/** A mean, with its standard error in the last digits. */
function shown({ mean, standardError }: MeasuredMean): string {
  return `${mean.toFixed(4)} ± ${standardError.toFixed(4)}`;
}

/** k, capacity, mean degree, θ and ε₀. */
const LEARNERS = [
  [3, 1, 3, 0, 0.8],
  [4, 1, 3.5, 0, 0.7],
  [4, 1, 3.5, 0, 0.8],
  [8, 1, 4, 0.1, 0.35],
  [8, 3, 2, 0.1, 0.65],
  [16, 8, 1.5, 0.1, 0.6],
] as const;

/** Peeling: what stays unlearnt, and the text in error then. */
function peelingTable(): string {
  const rows = LEARNERS.map(([k, capacity, degree, theta, unknown]) => {
    const learner = { k, capacity, theta, unknown };
    const textPieces = Math.round((degree * SKILLS) / k);
    const part = partOf({ ...learner, textPieces, skills: SKILLS, errors: 'independent' }, 20);
    const { unlearnt, freshErrors } = summariseLearningStudy(part);
    const limit = learningFixedPoint({ ...learner, meanDegree: (textPieces * k) / SKILLS }).unlearnt;
    const errors = textErrorFraction({ unlearnt: limit, k });
    return [
      ...[k, capacity, degree, theta, unknown],
      shown(unlearnt),
      limit.toFixed(4),
      shown(freshErrors),
      errors.toFixed(4),
    ];
  });
  const headers = [
    'k',
    'j',
    'c',
    'θ',
    'ε₀',
    'unlearnt, measured',
    'computed',
    'fresh text in error, measured',
    'computed',
  ];
  return table(headers, rows);
}

/** k and the mean degree. */
const CONNECTED = [
  [2, 1.5],
  [3, 0.7],
  [4, 0.5],
  [8, 0.25],
] as const;

/** Percolation: the largest component. */
function percolationTable(): string {
  const rows = CONNECTED.map(([k, degree]) => {
    const textPieces = Math.round((degree * SKILLS) / k);
    const part = partOf({ k, textPieces, skills: SKILLS, unknown: 0 }, 20);
    const { componentSkills, componentTexts } = summariseLearningStudy(part);
    const { skills, texts } = giantComponent({ k, meanDegree: (textPieces * k) / SKILLS });
    return [...[k, degree], shown(componentSkills), skills.toFixed(4), shown(componentTexts), texts.toFixed(4)];
  });
  const headers = ['k', 'c', 'skills in it, measured', 'computed', 'text pieces in it, measured', 'computed'];
  return table(headers, rows);
}

/** The waterfall: how many of 400 graphs are stuck above the jump. */
function waterfallTable(): string {
  const setting = { k: 4, skills: 2000, textPieces: 1750, freshTextPieces: 1 };
  const rows = [0.72, 0.73, 0.74, 0.75].map((unknown) => {
    const { results } = partOf({ ...setting, unknown }, 400);
    const stuck = results.filter(({ unlearnt }) => unlearnt > 0.3).length;
    const { stuckProbability } = waterfall({ k: 4, skills: 2000, meanDegree: 3.5, unknown });
    return [unknown, (stuck / 400).toFixed(3), stuckProbability.toFixed(3)];
  });
  return table(['ε₀', 'stuck, measured', 'computed'], rows);
}

/** The tables by the names of their places on the page. */
export function measuredTables(): Readonly<Record<string, string>> {
  return {
    'measured-peeling': peelingTable(),
    'measured-percolation': percolationTable(),
    'measured-waterfall': waterfallTable(),
  };
}
