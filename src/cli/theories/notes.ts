import type { TheoryComparison } from '../../learning/index.ts';
import { log } from '../../numeric/elementary/log.ts';
import { significant } from '../text/format.ts';

/** What is asked, with every default in its place. */
export interface Graph {
  readonly k: number;
  readonly skills: number;
  readonly textPieces: number;
  readonly theta: number;
  readonly unknown: number;
  readonly capacity: number;
  readonly exponent: number;
  readonly tupleSize: number;
}

/** Where something begins, and where a theory has nothing to say. */
export function learningNotes(graph: Graph, { thresholds, threshold, peeling }: TheoryComparison): readonly string[] {
  const { percolation, emergence } = thresholds;
  const { unlearnt, textErrorFraction, condition } = peeling;
  // far from every jump it is the number of text pieces that have taught a skill, or 1
  const usual = unlearnt > 0 ? Math.max(1, log(graph.unknown / unlearnt)) : Infinity;
  return [
    `giant component   ${percolation === Infinity ? 'none: k = 1 connects no skills' : `from ${pieces(percolation)} on`}`,
    `jumps             ${emergence === Infinity ? noJumps(graph) : `above ${pieces(emergence)}, for some fraction unknown`}`,
    `jump              ${jumpOf(graph, thresholds.jump)}`,
    `in the end        ${short(unlearnt)} of the skills unlearnt, and in error ${short(textErrorFraction)} of fresh text, by peeling`,
    ...(threshold.continuous
      ? []
      : [
          `with this text    learning jumps where a fraction ${short(threshold.unknown)} is unknown: ` +
            `${short(threshold.before)} unlearnt above, ${short(threshold.after)} below`,
        ]),
    ...(condition > NEAR * usual
      ? [`next to a jump: a relative change of ${significant(0.01 / condition, 2)} changes what is unlearnt by 1 %`]
      : []),
  ];
}

/** How many times the usual condition number is worth a word. */
const NEAR = 10;

function pieces(n: number): string {
  return `${significant(n, 6)} text pieces`;
}

function short(value: number): string {
  return significant(value, 4);
}

function jumpOf({ k, theta, unknown, capacity }: Graph, jump: number): string {
  if (jump < Infinity) return `at ${pieces(jump)} where a fraction ${unknown} is unknown`;
  if (theta === 1) return 'none: all text is in error';
  if (unknown === 1 && capacity < k) return 'none: nothing is known at the start, and nothing is ever learnt';
  return `none where a fraction ${unknown} is unknown, however much text there is`;
}

function noJumps({ k, theta, capacity }: Graph): string {
  if (capacity >= k) return 'none: text teaches whatever is unknown, and skills do not help one another';
  if (capacity === k - 1) return 'none: one known skill in a text piece is enough to learn from it';
  return theta === 1 ? 'none: all text is in error' : 'none';
}
