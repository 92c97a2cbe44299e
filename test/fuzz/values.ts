import { Own } from './promises.ts';

// What an argument, a field or an element may be replaced by: whatever the language has, and what is made to mislead.

function own(): never {
  throw new Own('the code of an argument');
}

/** Traps of a proxy that throw, all of them. */
const THROWING: ProxyHandler<object> = {
  get: own,
  has: own,
  ownKeys: own,
  getPrototypeOf: own,
  getOwnPropertyDescriptor: own,
};

function withHoles(): unknown[] {
  const list: unknown[] = [];
  list.length = 3;
  list[2] = 0.5;
  return list;
}

function detached(): Float64Array {
  const column = Float64Array.of(0.5, 0.25, 0.25);
  structuredClone(column.buffer, { transfer: [column.buffer] });
  return column;
}

/** A view of memory that has become shorter than it. */
function outOfBounds(): Float64Array {
  const buffer = Reflect.construct(ArrayBuffer, [24, { maxByteLength: 48 }]) as ArrayBuffer & {
    resize(length: number): void;
  };
  const column = new Float64Array(buffer, 0, 3).fill(0.5);
  buffer.resize(8);
  return column;
}

function nested(depth: number): object {
  let value: object = {};
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { value };
  return value;
}

function cyclic(): object {
  const value: Record<string, unknown> = {};
  for (const name of ['law', 'summary', 'fit', 'replicates', '0', 'theta']) value[name] = value;
  return value;
}

/** Every one made anew, so that nothing that a call does to it is seen by the next. */
export const HOSTILE: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  'the empty string': () => '',
  'a string of digits': () => '0.5',
  'a long string': () => '1'.repeat(1e4),
  'a string that steers a terminal': () => '\u001B[2J\n\u202Etheta',
  'a bigint': () => 1n,
  'a long bigint': () => 10n ** 400n,
  'a symbol': () => Symbol('x'),
  NaN: () => NaN,
  Infinity: () => Infinity,
  'minus infinity': () => -Infinity,
  'minus zero': () => -0,
  'a subnormal number': () => 5e-324,
  'half a number': () => 1.5,
  '2^53': () => 2 ** 53,
  '1e308': () => 1e308,
  'a function': () => () => 0.5,
  'a function that throws': () => own,
  'an object of another class': () =>
    new (class {
      readonly theta = 0.1;
    })(),
  'an object': () => ({}),
  'an object without a prototype': () => Object.create(null) as object,
  'an object of a number': () => new Number(0.5),
  'an object of a string': () => new String('sharp'),
  'a date': () => new Date(0),
  'no date': () => new Date(NaN),
  'an object that is a number if asked': () => ({ valueOf: () => 0.5 }),
  'an object whose value throws': () => ({ valueOf: own, toString: own, [Symbol.toPrimitive]: own }),
  'an object whose tag throws': () => Object.defineProperty({}, Symbol.toStringTag, { get: own }),
  'a getter that throws': () => Object.defineProperty({}, 'theta', { get: own, enumerable: true }),
  'a proxy that throws': () => new Proxy({}, THROWING),
  'a proxy of an array that throws': () => new Proxy([], THROWING),
  'a proxy of an array': () => new Proxy([0.5, 0.5], {}),
  'an empty array': () => [],
  'an array': () => [0.5, 0.25, 0.25],
  'an array of texts': () => ['0.5', '0.5'],
  'an array of anything': () => [null, undefined, {}, 1n, Symbol('x'), []],
  'an array with holes': withHoles,
  'an array of nothing, of the greatest length': () => new Array<unknown>(2 ** 32 - 1),
  'an array of another class': () => new (class extends Array<number> {})(3),
  'an array that holds itself': () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  'something like an array': () => ({ length: 2, 0: 0.5, 1: 0.5 }),
  'something like a long array': () => ({ length: 1e9 }),
  'something of no length': () => ({ length: NaN }),
  doubles: () => Float64Array.of(0.5, 0.25, 0.25),
  floats: () => Float32Array.of(0.5, 0.25, 0.25),
  bytes: () => Uint8Array.of(1, 0, 1),
  bigints: () => BigInt64Array.of(1n, 0n),
  'doubles without their memory': detached,
  'doubles beyond their memory': outOfBounds,
  'doubles that are shared': () => new Float64Array(new SharedArrayBuffer(24)).fill(0.25),
  'a view of bytes': () => new DataView(new ArrayBuffer(24)),
  'a buffer': () => new ArrayBuffer(24),
  'a map': () => new Map([['theta', 0.1]]),
  'a promise': () => Promise.resolve(0.5),
  'an error': () => new Error('theta'),
  'a regular expression': () => /./,
  'this global object': () => globalThis,
  'a deep object': () => nested(2e4),
  'an object that holds itself': cyclic,
  'a law': () => ({ E: 1.69, A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 }),
  'an object with other fields': () => ({ boud: 'sharp', ['x'.repeat(1e4)]: 1, '\u001B[2J\n': 2 }),
};
