import { type ExactNumber, OPEN_UNIT, rationalOf, UNIT } from '../certified/exact-number.ts';
import { Interval } from '../certified/interval.ts';
import { ONE, order, type Rational, times } from '../certified/rational.ts';
import type { Variable } from '../claims/variable.ts';
import { DomainError } from '../errors.ts';
import { meetsCondition } from './conditions.ts';
import type { ExactPoint, Statement } from './statement.ts';

/** Whether the exact values are in the statement's domain. */
export function checkInDomain({ id, domain: { variables, ordered, where } }: Statement, point: ExactPoint): void {
  for (const [name, variable] of Object.entries(variables)) {
    const [text, isInside] = rangeOf(variable, point);
    if (!isInside(rationalOf(point[name])!)) throw new DomainError(name, point[name], text);
  }
  if (ordered) {
    const [low, high] = ordered.map((name) => point[name]!);
    if (Interval.exact(low!).compare(high!) !== 'less') {
      throw new DomainError(ordered[0], low, `less than ${ordered[1]} = ${String(high)}`);
    }
  }
  if (where && !meetsCondition(id, point)) throw new DomainError('point', point, `where ${plain(where.text)}`);
}

/** How the commands of LaTeX that conditions have are written without it. */
const SYMBOLS: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', theta: 'θ', le: '≤', ge: '≥', max: 'max' };

/** A condition as text: `α < α_max(θ,k)` for `\\alpha < \\alpha_{\\max}(\\theta,k)`. */
function plain(latex: string): string {
  return latex
    .replace(/\\([a-z]+|.)/gi, (_, command: string) => SYMBOLS[command] ?? ' ')
    .replace(/[{}]/g, '')
    .replace(/ +/g, ' ');
}

/** The values of a variable, in words and as a condition. */
function rangeOf(variable: Variable, point: ExactPoint): readonly [string, (x: Rational) => boolean] {
  const number = 'a number, a decimal string or a Decimal';
  switch (variable.in) {
    case 'open unit':
      return [`${number}${OPEN_UNIT.text}`, OPEN_UNIT.holds];
    case 'unit':
      return [`${number}${UNIT.text}`, UNIT.holds];
    case 'interval':
    case 'decades':
      return between(number, variable.from, variable.to);
    case 'count':
      return between('an integer', 1, variable.to);
    case 'integers': {
      const [from, to] = [variable.from, variable.to].map((end) => (typeof end === 'number' ? end : point[end]!));
      return between('an integer', from!, to!);
    }
    case 'amplification': {
      const isValue = (x: Rational) => order(x, ONE) > 0 && order(times(x, rationalOf(point[variable.of])!), ONE) <= 0;
      return [`a number in (1, 1/${variable.of}]`, isValue];
    }
  }
}

function between(kind: string, from: ExactNumber, to: ExactNumber): readonly [string, (x: Rational) => boolean] {
  const [least, most] = [rationalOf(from)!, rationalOf(to)!];
  return [`${kind} from ${String(from)} to ${String(to)}`, (x) => order(x, least) >= 0 && order(x, most) <= 0];
}
