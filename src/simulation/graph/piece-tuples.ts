/** Which tuples of skills a text piece has: those of all ordered choices of `size` different ones of its k slots. */
export interface PieceTuples {
  readonly size: number;
  /** The choices, one after the other. */
  readonly slots: Uint32Array;
}

/** In how many ways `size` of k slots are chosen, in an order. */
export function choicesOf(k: number, size: number): number {
  let choices = 1;
  for (let i = 0; i < size; i++) choices *= k - i;
  return choices;
}

export function pieceTuples(k: number, size: number): PieceTuples {
  const slots = new Uint32Array(choicesOf(k, size) * size);
  const chosen: number[] = [];
  let place = 0;
  const choose = (): void => {
    if (chosen.length === size) {
      slots.set(chosen, place);
      place += size;
      return;
    }
    for (let slot = 0; slot < k; slot++) {
      if (chosen.includes(slot)) continue;
      chosen.push(slot);
      choose();
      chosen.pop();
    }
  };
  choose();
  return { size, slots };
}

/** The tuples of a text piece, whose skills are in `edges` from `first` on, into `out` from `at` on. */
export function tuplesInto(
  { size, slots }: PieceTuples,
  skills: number,
  edges: Uint32Array,
  first: number,
  out: Uint32Array,
  at: number,
): void {
  for (let i = 0, place = at; i < slots.length; place++) {
    let tuple = 0;
    for (let j = 0; j < size; j++) tuple = tuple * skills + edges[first + slots[i++]!]!;
    out[place] = tuple;
  }
}
