import { readFileSync } from 'node:fs';

/** A law as the reference has it: its coefficients and values computed from them elsewhere. */
export interface ReferenceLaw {
  readonly id: string;
  readonly shippable: boolean;
  readonly kind?: string;
  readonly arxiv?: string;
  readonly lossUnit?: string;
  readonly coefficients?: Readonly<Record<string, number>>;
  readonly standardErrors?: Readonly<Record<string, number>>;
  readonly intervals?: Readonly<Record<string, readonly [number, number]>>;
  readonly examples?: readonly Readonly<Record<string, number>>[];
}

export function referenceLaws(): readonly ReferenceLaw[] {
  const path = new URL('../reference/published-laws.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as readonly ReferenceLaw[];
}
