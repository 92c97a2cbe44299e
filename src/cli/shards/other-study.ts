import { isDomainError } from '../../errors.ts';
import { Failure } from '../failure.ts';

/** What to say where work cannot go on from the file that `--out` names, because that is of another study. */
export function whereOtherStudy(error: unknown, path: string | undefined): unknown {
  if (!(isDomainError(error) && error.parameter === 'done.plan') || path === undefined) return error;
  const why = error.expected.replace('that of the options: it ', '');
  return new Failure(2, `${path} is there, and ${why}; give another file to --out, or remove that one`);
}
