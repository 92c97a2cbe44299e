import { describe, expect, it } from 'vitest';
import { shardFrom } from '../../../src/cli/shards/shard.ts';

const slurm = (id: number, count: number, min: number, max: number, step = 1): Readonly<Record<string, string>> => ({
  ...{ SLURM_ARRAY_TASK_ID: String(id), SLURM_ARRAY_TASK_COUNT: String(count), SLURM_ARRAY_TASK_MIN: String(min) },
  ...{ SLURM_ARRAY_TASK_MAX: String(max), SLURM_ARRAY_TASK_STEP: String(step) },
});

describe('--shard', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['3/16', {}, '3/16'],
    ['slurm', slurm(3, 16, 1, 16), '3/16'],
    ['slurm', slurm(0, 16, 0, 15), '1/16'],
    ['slurm', slurm(15, 8, 1, 15, 2), '8/8'],
    ['kubernetes/16', { JOB_COMPLETION_INDEX: '0' }, '1/16'],
    ['kubernetes/16', { JOB_COMPLETION_INDEX: '15' }, '16/16'],
  ])('takes %s with %j for part %s', (text, environment, shard) => {
    const { part, of } = shardFrom(text, environment);
    expect(`${part}/${of}`).toBe(shard);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['0/16', {}, 'is not 3/16, or'],
    ['17/16', {}, 'is not 3/16, or'],
    ['3/16/2', {}, 'is not 3/16, or'],
    ['3', {}, 'is not 3/16, or'],
    ['slurm', {}, 'needs SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT'],
    ['slurm', slurm(17, 16, 1, 16), 'task 17 is not one of 16'],
    ['slurm', slurm(7, 2, 3, 7), 'needs an array without gaps'],
    ['slurm', slurm(4, 3, 2, 15), 'needs an array without gaps'],
    ['kubernetes/16', {}, 'needs JOB_COMPLETION_INDEX'],
    ['kubernetes/16', { JOB_COMPLETION_INDEX: '16' }, 'is not 3/16, or'],
    ['kubernetes', { JOB_COMPLETION_INDEX: '1' }, 'is not 3/16, or'],
  ])('refuses %s with %j', (text, environment, message) => {
    expect(() => shardFrom(text, environment)).toThrow(message);
  });
});
