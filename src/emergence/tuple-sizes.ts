import { checkArray, checkCount } from '../errors.ts';

/** A copy of a list of tuple sizes, checked. */
export function checkedTupleSizes(tupleSizes: readonly number[]): readonly number[] {
  checkArray('tupleSizes', tupleSizes);
  const sizes = Array.from(tupleSizes);
  for (const [i, size] of sizes.entries()) checkCount(`tupleSizes[${i}]`, size);
  return sizes;
}
