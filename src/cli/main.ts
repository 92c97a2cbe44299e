#!/usr/bin/env node
import { reasonOf } from './failure.ts';
import { run } from './program.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return; // a reader that has seen enough, like `head`, closes the pipe; that is no error
  process.stderr.write(`skill-emergence: cannot write to the standard output: ${reasonOf(error)}\n`);
  process.exit(1);
});
// There is no other place to say so; the exit status remains.
process.stderr.on('error', () => undefined);

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
}).then((code) => {
  process.exitCode = code;
});
