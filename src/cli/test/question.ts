import type { Command } from 'commander';
import type { TestResult } from '../../measurement/index.ts';

/** A test that can be made, or planned. */
export interface Question {
  /** What the hypothesis says. */
  readonly hypothesis: string;
  /** What was measured, in words, and the test of it; absent where nothing was. */
  readonly measured?: { readonly says: string; readonly result: TestResult };
  /** The rates that are expected, in words, and what follows; absent where none are given. */
  readonly planned?: Planned;
  /** What is taken for granted. */
  readonly notes: readonly string[];
}

/** A study that is planned. */
export interface Planned {
  readonly rates: string;
  /** The power at the numbers of items that are given, in words. */
  readonly power?: { readonly items: string; readonly value: number };
  /** The numbers of items for a power. */
  readonly required?: { readonly power: number; readonly items: number; readonly of: string };
}

/** Ends the command where a test has neither counts nor rates. */
export function checkAsked(command: Command, isMeasured: boolean, isPlanned: boolean, names: readonly string[]): void {
  if (isMeasured || isPlanned) return;
  const [counts, rates] = names as [string, string];
  command.error(`error: give ${counts} to test what was measured, or ${rates} to plan a study`);
}
