import { relative } from 'node:path';

/** What a mutant is known by, in all runs on the same sources. `first` is what lines and columns are counted from. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }, first) {
  const place = [start.line, start.column, end.line, end.column].map((count) => count - first).join(':');
  return [relative('', fileName), place, mutatorName, replacement].join(' ');
}

/** Why a mutant that was not drawn is not tried. */
const NOT_DRAWN = { status: 'compileError', reason: 'not drawn' };

/** Stryker asks it before it tries a mutant. */
class DrawnMutants {
  static inject = ['options'];

  constructor(options) {
    this.drawn = new Set(options.drawn);
  }

  init() {
    return Promise.resolve();
  }

  check(mutants) {
    const answer = (mutant) => (this.drawn.has(keyOf(mutant, 0)) ? { status: 'passed' } : NOT_DRAWN);
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, answer(mutant)])));
  }

  group(mutants) {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }
}

/** Prints a mutant as soon as it has survived. */
class Survivors {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    if (status === 'Killed' || status === 'CompileError') return;
    const { line, column } = location.start;
    const text = replacement.replace(/\s+/g, ' ').slice(0, 80);
    console.log(`${status}: ${relative('', fileName)}:${line}:${column} ${mutatorName} → ${text}`);
  }
}

export const strykerPlugins = [
  { kind: 'Checker', name: 'drawn', injectableClass: DrawnMutants },
  { kind: 'Reporter', name: 'survivors', injectableClass: Survivors },
];
