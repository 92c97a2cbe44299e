import { type BlockStream, blockStream } from '../../src/simulation/random/block-stream.ts';

/** A stream from a state of the generator. */
export function streamFrom(...state: readonly [a: number, b: number, c: number, counter: number]): BlockStream {
  return { ...blockStream(0, 0, 0), state: Int32Array.from(state) };
}
