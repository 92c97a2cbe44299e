import { forEachBlock, type SkillGraph } from '../graph/skill-graph.ts';

/** Which text pieces teach, and how. */
export interface Teaching {
  /** So many text pieces teach nothing: the first ones. */
  readonly useless: number;
  /** A text piece with at most so many unknown slots teaches their skills. */
  readonly capacity: number;
  /** What is counted of a text piece: slots, or different skills. */
  readonly counted: 'slots' | 'skills';
}

/**
 * The skills that stay unlearnt, of those that are unknown at the start, as byte maps.
 *
 * Each text piece knows how many of its slots are unlearnt, and each unknown skill its text pieces, so that every slot
 * is looked at a fixed number of times. What is learnt in the end does not depend on the order.
 */
export function peel(graph: SkillGraph, { useless, capacity, counted }: Teaching, unknown: Uint8Array): Uint8Array {
  const { k, skills } = graph;
  const slots = teachingSlots(graph, useless, counted);
  const unlearnt = new Uint8Array(skills + 1); // of what is no skill too: it is never unknown
  unlearnt.set(unknown);
  const { starts, pieces } = piecesOfSkills(slots, k, unlearnt);
  const left = new Uint32Array(slots.length / k);
  for (const piece of pieces) left[piece] = left[piece]! + 1;
  const teaching = new Uint32Array(left.length); // a text piece comes here once at most
  let waiting = 0;
  for (let piece = 0; piece < left.length; piece++) {
    if (left[piece]! > 0 && left[piece]! <= capacity) teaching[waiting++] = piece;
  }
  while (waiting > 0) {
    const first = teaching[--waiting]! * k;
    for (let i = first; i < first + k; i++) {
      const skill = slots[i]!;
      if (unlearnt[skill] === 0) continue;
      unlearnt[skill] = 0;
      for (let j = starts[skill]!; j < starts[skill + 1]!; j++) {
        const piece = pieces[j]!;
        const was = left[piece]!;
        left[piece] = was - 1;
        if (was === capacity + 1) teaching[waiting++] = piece;
      }
    }
  }
  return unlearnt.subarray(0, skills);
}

/** The slots of all text pieces that teach, those of one after the other. */
function teachingSlots(graph: SkillGraph, useless: number, counted: 'slots' | 'skills'): Uint32Array {
  const { k, skills, textPieces } = graph;
  const slots = new Uint32Array((textPieces - useless) * k);
  let piece = 0;
  let next = 0;
  forEachBlock(graph, (edges, count) => {
    const passed = Math.min(count, Math.max(0, useless - piece));
    slots.set(edges.subarray(passed * k, count * k), next);
    piece += count;
    next += (count - passed) * k;
  });
  if (counted === 'skills') leaveOutRepeated(slots, k, skills);
  return slots;
}

/** Puts what is no skill in the place of one that an earlier slot of the text piece has. */
function leaveOutRepeated(slots: Uint32Array, k: number, skills: number): void {
  const lastIn = new Uint32Array(skills);
  for (let i = 0, piece = 0; i < slots.length; i++) {
    if (i % k === 0) piece++;
    const skill = slots[i]!;
    if (lastIn[skill] === piece) slots[i] = skills;
    else lastIn[skill] = piece;
  }
}

/** The text pieces of each unknown skill, once for every slot: those of skill s are from `starts[s]` on. */
function piecesOfSkills(
  slots: Uint32Array,
  k: number,
  unknown: Uint8Array,
): { readonly starts: Uint32Array; readonly pieces: Uint32Array } {
  const starts = new Uint32Array(unknown.length + 1);
  for (const skill of slots) starts[skill] = starts[skill]! + unknown[skill]!;
  let sum = 0;
  for (let skill = 0; skill < starts.length; skill++) {
    sum += starts[skill]!;
    starts[skill] = sum;
  }
  const pieces = new Uint32Array(sum);
  for (let i = slots.length - 1, piece = slots.length / k; i >= 0; i--) {
    if (i % k === k - 1) piece--;
    const skill = slots[i]!;
    if (unknown[skill] === 0) continue;
    const place = starts[skill]! - 1;
    starts[skill] = place;
    pieces[place] = piece;
  }
  return { starts, pieces };
}
