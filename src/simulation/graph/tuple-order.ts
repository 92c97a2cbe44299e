/** The number m^k' of tuples of some skills: exact up to 2⁵³, and beyond that at least so many. */
export function tuplesOf(skills: number, size: number): number {
  let tuples = 1;
  for (let i = 0; i < size && tuples <= Number.MAX_SAFE_INTEGER; i++) tuples *= skills;
  return tuples;
}

/**
 * The tuple (s₁, …, s_k') of m skills has the number s₁ m^(k'−1) + … + s_k': the last skill changes first.
 *
 * @returns the skills of a tuple, in the first places of `out`
 */
export function skillsOf(tuple: number, skills: number, size: number, out: Uint32Array): Uint32Array {
  for (let i = size - 1, rest = tuple; i >= 0; i--) {
    out[i] = rest % skills;
    rest = Math.floor(rest / skills);
  }
  return out;
}

/**
 * All tuples in the order of their last skill, by a given order of the skills, or of their first one: the first z of
 * them are about all whose skills are `'all'` among the first, or all of which `'one'` is.
 */
export function tupleOrder(skillOrder: ArrayLike<number>, size: number, among: 'all' | 'one'): Uint32Array {
  const skills = skillOrder.length;
  const rankOf = new Uint32Array(skills);
  for (let i = 0; i < skills; i++) rankOf[skillOrder[i]!] = i;
  const places = new Float64Array(skills + 1); // of the tuples of each rank
  const tuples = tuplesOf(skills, size);
  const ranks = new Uint32Array(tuples);
  const own = new Uint32Array(size);
  for (let tuple = 0; tuple < tuples; tuple++) {
    let rank = rankOf[skillsOf(tuple, skills, size, own)[0]!]!;
    for (let i = 1; i < size; i++) {
      const next = rankOf[own[i]!]!;
      if (among === 'all' ? next > rank : next < rank) rank = next;
    }
    ranks[tuple] = rank;
    places[rank + 1] = places[rank + 1]! + 1;
  }
  for (let rank = 1; rank <= skills; rank++) places[rank] = places[rank]! + places[rank - 1]!;
  const order = new Uint32Array(tuples);
  ranks.forEach((rank, tuple) => {
    order[places[rank]!] = tuple;
    places[rank] = places[rank]! + 1;
  });
  return order;
}

/** The probability of each tuple of independent skills. */
export function tupleMeasure(measure: Float64Array, size: number): Float64Array {
  let tuples = measure;
  for (let i = 1; i < size; i++) {
    const fewer = tuples;
    tuples = new Float64Array(fewer.length * measure.length);
    let place = 0;
    for (const first of fewer) for (const last of measure) tuples[place++] = first * last;
  }
  return tuples;
}
