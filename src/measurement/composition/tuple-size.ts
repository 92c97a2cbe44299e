import { checkCount, DomainError } from '../../errors.ts';

/** The check of the size of tuples that are compared with single skills. */
export function checkTupleSize(tupleSize: number): void {
  checkCount('tupleSize', tupleSize);
  if (tupleSize < 2) throw new DomainError('tupleSize', tupleSize, 'at least 2');
}
