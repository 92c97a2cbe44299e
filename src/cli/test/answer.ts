import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { folded } from '../text/folded.ts';
import { percent, significant } from '../text/format.ts';
import type { Planned, Question } from './question.ts';

/** Prints a question with its answers; a hypothesis that is rejected has exit status 1. */
export function answer(
  name: string,
  question: Question,
  { failureProbability, json = false }: { readonly failureProbability: number; readonly json?: boolean },
  io: Io,
): void {
  const { measured } = question;
  const isRejected = measured !== undefined && measured.result.pValue <= failureProbability;
  if (json) io.json(jsonOf(name, question, failureProbability));
  else io.out(textOf(question, failureProbability, isRejected));
  if (isRejected) throw new Failure(1, `rejected at ${percent(failureProbability)}`);
}

function jsonOf(test: string, { hypothesis, measured, planned, notes }: Question, failureProbability: number): object {
  return {
    ...{ format: 'skill-emergence-test', formatVersion: 1, test, hypothesis, failureProbability },
    ...(measured && { ...measured.result, rejected: measured.result.pValue <= failureProbability }),
    ...(planned?.power && { power: planned.power.value }),
    ...(planned?.required && { required: { power: planned.required.power, items: planned.required.items } }),
    ...(notes.length > 0 && { notes }),
  };
}

function textOf({ hypothesis, measured, planned, notes }: Question, failureProbability: number, isRejected: boolean) {
  const level = percent(failureProbability);
  return [
    ...line('hypothesis', hypothesis),
    ...(measured
      ? [
          ...line('measured', measured.says),
          ...Object.entries(measured.result).flatMap(([field, value]) =>
            typeof value === 'number' ? line(LABELS[field]!, significant(value, 4)) : [],
          ),
          ...(isRejected
            ? line('verdict', `rejected at ${level}, which refutes ${measured.result.refutes}`)
            : line(
                'verdict',
                `not rejected at ${level}, which supports nothing; a rejection would refute ${measured.result.refutes}`,
              )),
        ]
      : []),
    ...(planned ? plannedText(planned, level) : []),
    ...notes.flatMap((note) => line('note', note)),
  ];
}

const LABELS: Readonly<Record<string, string>> = {
  pValue: 'p-value',
  belowPValue: 'from below',
  abovePValue: 'from above',
  predicted: 'predicted',
};

function plannedText({ rates, power, required }: Planned, level: string): readonly string[] {
  return [
    ...(power ? line('power', `${power.value.toFixed(4)} at ${level} with ${power.items}, if ${rates}`) : []),
    ...(required
      ? line(
          'required',
          `${required.items} ${required.of} for a power of ${percent(required.power)} at ${level}, if ${rates}`,
        )
      : []),
  ];
}

function line(label: string, text: string): readonly string[] {
  return folded(label.padEnd(12), text, 108);
}
