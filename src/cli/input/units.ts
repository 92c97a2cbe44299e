import { Failure } from '../failure.ts';
import { readDecimal } from './number.ts';
import { type Role, ROLES } from './roles.ts';

/** What the numbers of a column are to be multiplied by: a decimal, such as `1e9`. */
export type Unit = string;

/** The units of columns that have one. */
export type Units = Partial<Readonly<Record<Role, Unit>>>;

/** Operations in a day at 10¹⁵ a second. */
const PETAFLOP_DAYS = '8.64e19';

/** How units stand in names of columns, and what they are; letters only in brackets, where they are nothing else. */
const IN_NAMES: readonly (readonly [RegExp, Unit])[] = [
  [/\bpf(?:lops?)?[-_ /]?days?\b|petaflops?[-_ /]?days?/i, PETAFLOP_DAYS],
  [/exaflops?|\beflops?\b/i, '1e18'],
  [/petaflops?|\bpflops?\b/i, '1e15'],
  [/teraflops?|\btflops?\b/i, '1e12'],
  [/gigaflops?|\bgflops?\b/i, '1e9'],
  [/(?:^|[^a-z])trillions?(?:[^a-z]|$)/i, '1e12'],
  [/(?:^|[^a-z])(?:billions?|bn)(?:[^a-z]|$)/i, '1e9'],
  [/(?:^|[^a-z])millions?(?:[^a-z]|$)/i, '1e6'],
  [/(?:^|[^a-z])thousands?(?:[^a-z]|$)/i, '1e3'],
  [/[([][^)\]]*\bT\b[^)\]]*[)\]]/, '1e12'],
  [/[([][^)\]]*\bB\b[^)\]]*[)\]]/, '1e9'],
  [/[([][^)\]]*\bM\b[^)\]]*[)\]]/, '1e6'],
  [/[([][^)\]]*\b[Kk]\b[^)\]]*[)\]]/, '1e3'],
];

/** The unit that the name of a column says its numbers are in, if it says one. */
export function unitInName(name: string): Unit | undefined {
  const [, power] = /[([]\s*(?:x|×|in)?\s*(1e\+?\d+|10(?:\^|\*\*)\d+)\s*[)\]]/i.exec(name) ?? [];
  if (power !== undefined) return power.replace(/^10(?:\^|\*\*)/, '1e').replace('+', '');
  return IN_NAMES.find(([pattern]) => pattern.test(name))?.[1];
}

/** A name without the words and the brackets that say its unit. */
export function withoutUnit(name: string): string {
  return name
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(/(^|[^a-z])(?:in[ _-])?(?:(?:tr|b|m)illions?|bn|thousands?)(?:[ _-]of)?(?=[^a-z]|$)/gi, '$1 ')
    .replace(/(?:giga|tera|peta|exa|\b[gtpe])(?=flops?)/gi, '')
    .replace(/\bpf(?=[-_ /]?days?)/gi, 'flops')
    .replace(/[-_ /]?days?\b/gi, '');
}

/** Reads the option `--units`: `parameters=M,tokens=1e9`. */
export function unitsFrom(option: string): Units {
  const units: Partial<Record<Role, Unit>> = {};
  for (const part of option.split(',')) {
    const fail = (message: string): Failure => new Failure(2, `--units ${option}: ${message}`);
    const [, key = '', text = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const role = ROLES.find((known) => known === key && known !== 'loss');
    const unit = /^[KMBT]$/i.test(text) ? readDecimal(`1${text}`) : readDecimal(text);
    if (!role || unit === undefined || !(Number(unit) > 0 && Number(unit) < Infinity)) {
      throw fail(`write parameters=M,tokens=B,flops=1e18 as far as needed, got ${JSON.stringify(part)}`);
    }
    if (units[role] !== undefined) throw fail(`${role} is there twice`);
    units[role] = unit;
  }
  return units;
}

/** A decimal times a unit: rounded once, where the unit is a power of ten. */
export function inUnit(decimal: string, unit: Unit): number {
  const [digits, exponent = '0'] = decimal.split('e');
  const [factor, power = '0'] = unit.split('e');
  const value = Number(`${digits!}e${Number(exponent) + Number(power)}`);
  return factor === '1' ? value : value * Number(factor);
}
