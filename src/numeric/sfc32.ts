/**
 * Fills an array with the next words of the generator sfc32 (C. Doty-Humphrey, PractRand): many at once, because the
 * state then stays in registers, which takes a quarter of the time.
 *
 * @param state - the generator's three words and its counter, which are changed
 */
export function drawWords(state: Int32Array, words: Uint32Array): void {
  // read one by one: taken apart like an array, they would be boxed in the loop, which then takes four times as long
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let counter = state[3]!;
  for (let i = 0; i < words.length; i++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    words[i] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}
