import { range } from '../text/describe.ts';
import { digits, percent, scientific, significant } from '../text/format.ts';
import type { FitReport } from './data.ts';
import { filesText } from './facts.ts';
import { cautions, exclusions, objectiveOf, residualSummary } from './notes.ts';

/** Stands for what only the author of a fit can say. */
const OPEN = '_to be said_';

type Entry = readonly [question: string, answer: string];

/**
 * What reviewers ask of a scaling law, in Markdown, filled in as far as the fit knows it: the groups are those of Li et
 * al. (2025), arXiv:2502.18969, who found most papers silent about some.
 */
export function checklist(report: FitReport): string {
  const groups = {
    Hypothesis: hypothesis(),
    Setup: setup(),
    Data: data(report),
    Fitting: fitting(report),
    Validation: validation(report),
  };
  const parts = Object.entries(groups).map(
    ([title, entries]) =>
      `## ${title}\n\n${entries.map(([question, answer]) => `- **${question}** ${answer}\n`).join('')}`,
  );
  const lead =
    'What a reader needs to judge or to repeat the fit, in the groups of Li et al. (2025), arXiv:2502.18969. ' +
    `What the fit does not know is marked ${OPEN}.`;
  return `# Checklist of a scaling law\n\n${lead}\n\n${parts.join('\n')}`;
}

function hypothesis(): readonly Entry[] {
  return [
    ['Form:', 'L(N, D) = E + A / N^alpha + B / D^beta, N parameters, D training tokens, L nats per token.'],
    ['Why this form, and which others were tried:', OPEN],
    ['What is extrapolated with it, and how far:', OPEN],
  ];
}

function setup(): readonly Entry[] {
  return [
    ['Architectures, and how width, depth and vocabulary scale:', OPEN],
    ['How parameters are counted (embeddings, experts) and compute (6ND, attention):', OPEN],
    [
      'Optimizer, schedule and whether it ends with each run, batch sizes, and how they were chosen for each scale:',
      OPEN,
    ],
    ['Tokenizer, training data and its repetitions, evaluation data:', OPEN],
  ];
}

function data({ fit, runs, files, columns, units, unitDoubts, ...report }: FitReport): readonly Entry[] {
  const { parameters, tokens } = fit.law.fittedRange;
  const used = runs.filter(({ excluded }) => !excluded);
  const flops = used.map((run) => 6 * run.parameters * run.tokens);
  const compute = [flops.reduce((a, b) => Math.min(a, b)), flops.reduce((a, b) => Math.max(a, b))] as const;
  const scaled = Object.entries(units).map(([role, unit]) => `${role} times ${unit}`);
  const left = exclusions({ fit, runs, files, columns, units, unitDoubts, ...report });
  return [
    ['Runs:', `${fit.runs} of ${runs.length} in ${filesText(files)}.`],
    [
      'Columns:',
      `${Object.entries(columns)
        .map((entry) => entry.join(' = '))
        .join(', ')}${scaled.length > 0 ? `; ${scaled.join(', ')}` : ''}.`,
    ],
    ['Parameters:', `${range(parameters)}, ${distinct(used.map((run) => run.parameters))} different sizes.`],
    ['Tokens:', `${range(tokens)}, ${distinct(used.map((run) => run.tokens))} different numbers.`],
    ['Compute, 6ND:', `${scientific(compute[0])} to ${scientific(compute[1])} FLOPs.`],
    ['Left out:', left.length === 0 ? 'nothing.' : `${left.join('; ')}.`],
    ['Whether runs are final or points of a curve, and how losses were smoothed:', OPEN],
    ['Where the runs can be had:', OPEN],
  ];
}

function fitting({ fit, settings, bootstrap, version }: FitReport): readonly Entry[] {
  const { E, A, B, alpha, beta } = fit.law;
  const law = Object.entries({ E, A, B, alpha, beta }).map(([name, value]) => `${name} = ${digits(value, 6)}`);
  return [
    ['Objective:', `${objectiveOf(fit)}, summed over the runs: ${digits(fit.objective, 6)}.`],
    [
      'Constraints:',
      settings.tiedExponents ? 'alpha = beta; E, A, B, alpha and beta positive.' : 'E, A, B, alpha and beta positive.',
    ],
    [
      'Method:',
      `quasi-Newton steps to a certified minimum, skill-emergence ${version}; ${fit.iterations} steps, gradient ${fit.gradientNorm.toExponential(0)} of its terms.`,
    ],
    ['Starts:', `${fit.startsAgreeing} of ${fit.starts} led to this minimum.`],
    ['Status:', `${fit.status}. ${fit.explanation}`],
    ['Law:', `${law.join(', ')}.`],
    ['Conditioning:', `condition number ${significant(fit.conditioning.centred, 2)}.`],
    [
      'Uncertainty:',
      bootstrap
        ? `${percent(bootstrap.confidence)} percentile intervals of ${bootstrap.converged} of ${bootstrap.replicates} resamples of ${bootstrap.clusters} runs or clusters, seed ${bootstrap.seed}.`
        : 'no intervals were asked for.',
    ],
  ];
}

function validation(report: FitReport): readonly Entry[] {
  const { holdOut, approaches } = report;
  const doubts = cautions(report);
  return [
    ['Residuals:', `${residualSummary(report)}.`],
    [
      'Runs held out:',
      holdOut
        ? `the ${holdOut.runs[1]} of most compute, predicted from the other ${holdOut.runs[0]} to ${percent(holdOut.rms)}; a constant to ${percent(holdOut.constantRms)}.`
        : 'none (`--hold-out 20%`).',
    ],
    [
      'Other approaches to the optimum:',
      approaches.parabolas === undefined
        ? 'the runs have no budgets of several sizes.'
        : `N* ∝ C^${digits(approaches.parabolas, 4)} by parabolas, C^${digits(approaches.law, 4)} by the law.`,
    ],
    ['Cautions:', doubts.length === 0 ? 'none.' : doubts.join(' ')],
    ['How the law does on data, tokenizers or architectures of others:', OPEN],
  ];
}

function distinct(values: readonly number[]): number {
  return new Set(values.map((value) => value.toPrecision(9))).size;
}
