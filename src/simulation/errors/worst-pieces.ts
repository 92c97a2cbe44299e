import type { WorstPieces } from '../graph/edge-counts.ts';

/**
 * Where to cut so that just `errorPieces` text pieces are in error, given how many have 0, 1, …, k edges into a set.
 */
export function cutAt(pieces: Float64Array, errorPieces: number): Omit<WorstPieces, 'inSet'> {
  let left = errorPieces;
  let cut = pieces.length - 1;
  while (cut > 0 && left > pieces[cut]!) left -= pieces[cut--]!;
  return { cut, ties: left };
}

/** The edges between the worst text pieces and the set. */
export function edgesOfWorst(pieces: Float64Array, { cut, ties }: Omit<WorstPieces, 'inSet'>): number {
  let edges = cut * ties;
  for (let x = cut + 1; x < pieces.length; x++) edges += x * pieces[x]!;
  return edges;
}
