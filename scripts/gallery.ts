/**
 * `npm run gallery`: whether the pictures of docs/gallery.md, and the measured tables of docs/theories.md, are what the
 * simulation measures, by the lines that the page has as well; `npm run gallery -- --write` writes them. Seeds are
 * fixed, so that each is the same every time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { unlearntForTextError } from '../src/learning/index.ts';
import { empiricalPerformanceCurvePlot, type MeasuredPoint } from '../src/plot/index.ts';
import { element, escapeText } from '../src/plot/element.ts';
import {
  type SimulationStudyOptions,
  simulateLearningStudy,
  simulateStudy,
  summariseLearningStudy,
  summariseStudy,
  type StudySummary,
  zipfMeasure,
} from '../src/simulation/index.ts';
import { measuredTables } from './measured-learning.ts';

type Study = Omit<SimulationStudyOptions, 'seed' | 'seeds'>;

/** A median over 20 graphs has an interval of confidence 0.959. */
const studyOf = (study: Study): StudySummary => summariseStudy(simulateStudy({ ...study, seed: 1, seeds: 20 }));

/** The competence on the worst skills together, at the fraction that they are. */
function worstSkills(alpha: number, { worstError }: StudySummary): MeasuredPoint {
  const { value, lower, upper, confidence } = worstError;
  return { alpha, competence: 1 - value, lower: 1 - upper, upper: 1 - lower, confidence };
}

const BOUNDS = ['theorem8', 'sharp'] as const;

/** The sharp curve, attained in four settings. */
function sharpCurvePicture(): string {
  const settings = [
    { theta: 0.1, k: 8 },
    { theta: 0.3, k: 2 },
    { theta: 0.02, k: 8 },
    { theta: 0.1, k: 32 },
  ];
  const pictures = settings.map(({ theta, k }) => {
    const study = { textPieces: 1e7, skills: 200, k, theta, errors: 'oblivious', points: 1 } as const;
    const curve = [4, 10, 20, 40, 60, 80, 120, 160].map((badSkills) =>
      worstSkills(badSkills / 200, studyOf({ ...study, badSkills })),
    );
    return empiricalPerformanceCurvePlot({
      ...{ theta, k, measured: [{ name: 'n = 10⁷', curve }], bounds: BOUNDS },
      ...{ width: 480, height: 360, title: `θ = ${theta}, k = ${k}` },
    });
  });
  return inRows('Competence measured on skill graphs, in four settings', pictures, [480, 360]);
}

/** How fast graphs with more and more text pieces approach the sharp curve, against who has seen them. */
function finiteSizesPicture(): string {
  const setting = { skills: 20, k: 8, theta: 0.1 };
  const textPieces = [100, 500, 2500];
  const measured = textPieces.map((n) => ({
    name: `measured, n = ${n}`,
    curve: [1, 2, 3, 5, 8].map((badSkills) => {
      const study = { ...setting, textPieces: n, badSkills, points: 1 };
      return worstSkills(badSkills / 20, studyOf(study));
    }),
  }));
  return empiricalPerformanceCurvePlot({
    ...{ ...setting, textPieces, failureProbability: 0.05, measured, bounds: ['sharp'] },
    title: 'Worst errors on graphs that were seen: θ = 0.1, k = 8, 20 skills',
  });
}

/** Skills of unequal frequency: a set counts by its total probability alone. */
function unequalSkillsPicture(): string {
  const zipf = zipfMeasure({ skills: 1000 });
  const measured = [
    { name: 'against the most frequent skills', measure: zipf },
    { name: 'against the rarest skills', measure: zipf.slice().reverse() },
  ].map(({ name, measure }) => ({
    name,
    curve: [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8].map((alpha) => {
      const study = { textPieces: 1e6, measure, k: 8, theta: 0.1, alpha, errors: 'oblivious', points: 1 } as const;
      return worstSkills(measureAbove(alpha, measure), studyOf(study));
    }),
  }));
  return empiricalPerformanceCurvePlot({
    ...{ theta: 0.1, k: 8, measure: zipf, textPieces: [1e6], failureProbability: 0.05, points: 80 },
    ...{ measured, bounds: ['sharp'], title: "1000 skills by Zipf's law: θ = 0.1, k = 8" },
  });
}

/** The measure of the first skills, so many that it is above α. */
function measureAbove(alpha: number, measure: Float64Array): number {
  let sum = 0;
  for (const probability of measure) {
    sum += probability;
    if (sum > alpha) break;
  }
  return Math.min(1, sum);
}

/** Errors without a look at the skills, beside errors against a tenth of them. */
function randomErrorsPicture(): string {
  const study = { textPieces: 1e5, skills: 200, k: 8, theta: 0.1, badSkills: 20, points: 49 };
  const measured = [
    { name: 'random errors', curve: studyOf({ ...study, errors: 'random' }).curve },
    { name: 'errors against 20 of the skills', curve: studyOf({ ...study, errors: 'oblivious' }).curve },
  ];
  return empiricalPerformanceCurvePlot({
    ...{ theta: 0.1, k: 8, measured, bounds: BOUNDS },
    title: 'Random and chosen errors: θ = 0.1, k = 8, 200 skills, n = 10⁵',
  });
}

/** Pairs of skills, inside text pieces and in concatenations of two. */
function tuplesPicture(): string {
  const setting = { theta: 0.1, k: 8, tupleSize: 2 };
  const pictures = (['piece', 'concatenation'] as const).map((within) => {
    const study = { ...setting, textPieces: 1e4, skills: 16, within, errors: 'oblivious', points: 1 } as const;
    const curve = [13, 26, 51, 77, 102, 154, 205].map((badSkills) =>
      worstSkills(badSkills / 256, studyOf({ ...study, badSkills })),
    );
    return empiricalPerformanceCurvePlot({
      ...{ ...setting, within, measured: [{ name: 'n = 10⁴', curve }], bounds: BOUNDS },
      ...{
        width: 480,
        height: 360,
        title: within === 'piece' ? 'Pairs inside text pieces' : 'Pairs in concatenations',
      },
    });
  });
  return inRows('Competence measured on pairs of skills: θ = 0.1, k = 8', pictures, [480, 360]);
}

/** Skills that are known wholly or not at all, with as many text pieces in error as the curves are of. */
function allOrNonePicture(): string {
  const [theta, k] = [0.1, 8];
  const unknown = unlearntForTextError({ theta, k });
  const study = { textPieces: 1, skills: 1000, k, unknown, initial: 'fixed', freshTextPieces: 1e5 } as const;
  const part = simulateLearningStudy({ ...study, theta: 1, points: 99, seed: 1, seeds: 20 });
  const measured = [{ name: 'skills that are known wholly or not at all', curve: summariseLearningStudy(part).curve }];
  return empiricalPerformanceCurvePlot({
    ...{ theta, k, measured, bounds: BOUNDS },
    title: 'All-or-none learning: θ = 0.1, k = 8, 1000 skills, n = 10⁵',
  });
}

/** Pictures of one size in two columns, as one. */
function inRows(title: string, pictures: readonly string[], [width, height]: readonly [number, number]): string {
  const [right, bottom] = [2 * width, Math.ceil(pictures.length / 2) * height];
  const placed = pictures.map((picture, i) =>
    picture.replace('<svg ', `<svg x="${(i % 2) * width}" y="${Math.floor(i / 2) * height}" `),
  );
  const size = { viewBox: `0 0 ${right} ${bottom}`, width: right, height: bottom };
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' };
  return element('svg', root, element('title', {}, escapeText(title)), ...placed);
}

const PICTURES = {
  'sharp-curve-attained': sharpCurvePicture,
  'finite-sizes-approaching': finiteSizesPicture,
  'unequal-skills': unequalSkillsPicture,
  tuples: tuplesPicture,
  'random-errors': randomErrorsPicture,
  'all-or-none': allOrNonePicture,
};

/** The page of theories with its tables in their places. */
async function theoriesPage(page: string): Promise<string> {
  const filled = Object.entries(measuredTables()).reduce((text, [name, table]) => {
    const [before, rest] = text.split(`<!-- ${name} -->`) as [string, string];
    return `${before}<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->${rest.split(`<!-- /${name} -->`)[1]!}`;
  }, page);
  return format(filled, { parser: 'markdown', printWidth: 120, singleQuote: true });
}

/** Writes a file, or says that it is not what the simulation measures. */
function keep(path: string, measured: string): void {
  if (process.argv.includes('--write')) {
    writeFileSync(path, measured);
  } else if (measured !== readFileSync(path, 'utf8')) {
    console.error(`${path} is not what the simulation measures: npm run gallery -- --write`);
    process.exitCode = 1;
  }
}

for (const [name, draw] of Object.entries(PICTURES)) keep(`docs/pictures/${name}.svg`, draw());
const THEORIES = 'docs/theories.md';
keep(THEORIES, await theoriesPage(readFileSync(THEORIES, 'utf8')));
