import { Failure } from '../failure.ts';

/** Reads the option `--where`: `dataset=c4`. */
export function whereFrom(option: string): readonly [column: string, entry: string] {
  const at = option.indexOf('=');
  if (at <= 0) throw new Failure(2, `--where ${option}: write column=entry`);
  return [option.slice(0, at), option.slice(at + 1).trim()];
}
