import { distanceFromMean, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { type BlockStream } from '../random/block-stream.ts';
import { type Cells, splitBalls, throwBalls } from '../random/multinomial.ts';
import { cutAt } from './worst-pieces.ts';
import { exp } from '../../numeric/elementary/exp.ts';

/** The edges of each skill, and those in error. */
export interface EdgeCounts {
  readonly degrees: Float64Array;
  readonly errors: Float64Array;
}

/** A set of skills and its complement: what each draws of the edges that fall into it. */
export interface Division {
  /** The measure of the set. */
  readonly fraction: number;
  readonly inside: Part;
  readonly outside: Part;
}

/** Some of the skills, by their numbers, and how an edge into them chooses among them. */
export interface Part {
  readonly skills: Uint32Array;
  readonly cells: Cells;
}

/**
 * The edges where the text pieces in error are the worst against a set of skills that was fixed in advance, without
 * drawing any graph: of a text piece it matters how many edges it has into the set, and which skills those edges have
 * does not depend on that.
 *
 * So the text pieces are split by their number of edges into the set, those with the most are taken, and the edges of
 * all that are in error, and of all that are not, are thrown at the skills of the set and at the others. The time does
 * not depend on the number of text pieces.
 */
export function obliviousErrors(
  textPieces: number,
  k: number,
  errorPieces: number,
  division: Division,
  stream: BlockStream,
): EdgeCounts {
  const length = division.inside.skills.length + division.outside.skills.length;
  const pieces = splitBalls(textPieces, binomialLaw(k, division.fraction), stream);
  const { cut, ties } = cutAt(pieces, errorPieces);
  const whole = Math.floor(ties);
  const counts = { degrees: new Float64Array(length), errors: new Float64Array(length) };
  const bad = pieces.map((count, x) => (x > cut ? count : x === cut ? whole : 0));
  const graded = ties > whole ? 1 : 0; // one more text piece, with what is left for its loss
  addEdges(bad, 1);
  if (graded > 0)
    addEdges(
      pieces.map((_, x) => (x === cut ? 1 : 0)),
      ties - whole,
    );
  addEdges(
    pieces.map((count, x) => count - bad[x]! - (x === cut ? graded : 0)),
    0,
  );
  return counts;

  /** Throws the edges of these text pieces, of a given loss. */
  function addEdges(some: Float64Array, loss: number): void {
    let [inside, outside] = [0, 0];
    some.forEach((count, x) => {
      inside += count * x;
      outside += count * (k - x);
    });
    for (const [balls, part] of [
      [inside, division.inside],
      [outside, division.outside],
    ] as const) {
      const thrown = throwBalls(balls, part.cells, stream);
      part.skills.forEach((skill, i) => {
        counts.degrees[skill] = counts.degrees[skill]! + thrown[i]!;
        counts.errors[skill] = counts.errors[skill]! + loss * thrown[i]!;
      });
    }
  }
}

function binomialLaw(k: number, p: number): Float64Array {
  return Float64Array.from({ length: k + 1 }, (_, x) => {
    return exp(logProbabilityTimes(1, x, k, p, 1 - p, distanceFromMean(x, k, p)));
  });
}
