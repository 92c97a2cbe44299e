import { Failure } from '../failure.ts';
import type { Shard } from '../../simulation/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `--shard` takes. */
export const SHARD_FORMS = '3/16, or slurm in a job array, or kubernetes/16 in an indexed job of 16 completions';

/** The part that `--shard` names; in a task of a job array or of an indexed job, the one of this task. */
export function shardFrom(text: string, environment: Environment): Shard {
  if (text === 'slurm') return fromSlurm(environment);
  const [first = '', second = ''] = text.split('/');
  const of = wholeNumber(second);
  const part = first === 'kubernetes' ? fromKubernetes(environment) : wholeNumber(first);
  if (part === undefined || of === undefined || part < 1 || part > of || text.split('/').length !== 2) {
    throw new Failure(2, `--shard ${text} is not ${SHARD_FORMS}`);
  }
  return { part, of };
}

/** The task's place in its array, whatever its numbers begin with. */
function fromSlurm(environment: Environment): Shard {
  const value = (name: string): number | undefined => wholeNumber(environment[`SLURM_ARRAY_TASK_${name}`] ?? '');
  const [id, count, min = 0, step = 1] = [value('ID'), value('COUNT'), value('MIN'), value('STEP')];
  if (id === undefined || count === undefined) {
    throw new Failure(2, '--shard slurm needs SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, which a job array has');
  }
  // with gaps the tasks would be other parts, of another number of them
  const last = value('MAX') ?? min + (count - 1) * step;
  if ((last - min) / step + 1 !== count) {
    throw new Failure(
      2,
      `--shard slurm needs an array without gaps: for ${count} tasks of it, name the part, as in 3/16`,
    );
  }
  const part = (id - min) / step + 1;
  if (!(Number.isInteger(part) && part >= 1 && part <= count)) {
    throw new Failure(2, `--shard slurm: task ${id} is not one of ${count} from ${min} on`);
  }
  return { part, of: count };
}

function fromKubernetes(environment: Environment): number | undefined {
  const index = wholeNumber(environment['JOB_COMPLETION_INDEX'] ?? '');
  if (index === undefined)
    throw new Failure(2, '--shard kubernetes needs JOB_COMPLETION_INDEX, which an indexed job has');
  return index + 1;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
