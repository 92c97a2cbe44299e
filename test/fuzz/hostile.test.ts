import fc from 'fast-check';
import * as root from 'skill-emergence';
import * as certificates from 'skill-emergence/certificates';
import * as certified from 'skill-emergence/certified';
import * as claimed from 'skill-emergence/claims';
import * as competence from 'skill-emergence/competence';
import * as concentration from 'skill-emergence/concentration';
import * as emergence from 'skill-emergence/emergence';
import * as entropy from 'skill-emergence/entropy';
import * as mathjs from 'skill-emergence/mathjs';
import * as downstream from 'skill-emergence/downstream';
import * as learning from 'skill-emergence/learning';
import * as measurement from 'skill-emergence/measurement';
import * as plot from 'skill-emergence/plot';
import * as scaling from 'skill-emergence/scaling';
import * as simulation from 'skill-emergence/simulation';
import * as workers from 'skill-emergence/workers';
import { describe, expect, it } from 'vitest';
import * as calls from './calls.ts';
import { drawn } from './numbers.ts';
import { expectAllowed, hasNaN } from './promises.ts';
import { HOSTILE } from './values.ts';

// Every public function with an argument, a field of one or an element of one replaced by anything at all, or with a
// field that nobody knows: only a DomainError is thrown, nothing is NaN, and no argument is changed.

type Library = Readonly<Record<string, unknown>>;
type Calls = Readonly<Record<string, readonly unknown[]>>;
type Of = (...given: readonly unknown[]) => unknown;

const ENTRIES: Readonly<Record<string, readonly [Library, ...Calls[]]>> = {
  competence: [competence, calls.competence, calls.finiteSizes],
  concentration: [concentration, calls.concentration],
  entropy: [entropy, calls.entropy],
  emergence: [emergence, calls.emergence, calls.otherEmergence],
  downstream: [downstream, calls.downstream, calls.otherDownstream, calls.oddDownstream],
  learning: [learning, calls.learning, calls.otherLearning],
  measurement: [measurement, calls.measurement, calls.otherMeasurement],
  scaling: [scaling, calls.scalingWithoutFit, calls.fit],
  simulation: [simulation, calls.simulation],
  plot: [plot, calls.plot],
  certified: [certified, calls.certified],
  certificates: [certificates, calls.certificates],
};

const OTHERS: Readonly<Record<string, Library>> = { claims: claimed, mathjs, workers };

/** Of the cases of a property so many are tried: one in ten, and fewer where functions take long if all is allowed. */
const SHARES: Readonly<Record<string, number>> = { plot: 40, certified: 40, certificates: 100, emergence: 40 };
const SLOW = new Set([...Object.keys(calls.fit), ...Object.keys(calls.otherDownstream)]);

const RUNS = fc.readConfigureGlobal().numRuns!;

describe('the exported functions', () => {
  it.each(Object.entries(ENTRIES))('of %s are all tried', (_entry, [library, ...tables]) => {
    const names = Object.keys(library).filter((name) => typeof library[name] === 'function');
    const tried = new Set(tables.flatMap((table) => Object.keys(table)));
    expect(names.filter((name) => !tried.has(name) && !(name in calls.NOT_TRIED))).toEqual([]);
    expect([...tried].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('of other entry points are tried, or are not with a reason', () => {
    for (const library of [...Object.values(OTHERS)]) {
      const names = Object.keys(library).filter((name) => typeof library[name] === 'function');
      expect(names.filter((name) => !(name in calls.NOT_TRIED))).toEqual([]);
    }
  });

  it('of the root are those of its modules', () => {
    const modules: Library = Object.assign({}, ...Object.values(ENTRIES).map(([library]) => library)) as Library;
    const others = Object.entries(root).filter(([name, value]) => modules[name] !== value);
    expect(others.map(([name]) => name).filter((name) => !(name in calls.NOT_TRIED))).toEqual([]);
  });
});

type Path = readonly (string | number)[];

/** The places in a value that may be replaced: itself, its fields and elements, theirs. */
function placesIn(value: unknown, path: Path = []): Path[] {
  const isPlain = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  const fields = isPlain ? Object.entries(value) : [];
  return [path, ...fields.flatMap(([name, field]) => placesIn(field, [...path, name]))];
}

/** A copy with something else at a place. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const fields = copy as Record<string | number, unknown>;
  fields[step] = replaced(fields[step], rest, by);
  return copy;
}

/** Freezes what can be: a change then throws a TypeError, which is no DomainError. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** What the columns of the arguments hold, which cannot be frozen. */
function heldBy(value: unknown): unknown[] {
  if (ArrayBuffer.isView(value)) return [structuredClone(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(heldBy) : [];
}

/** The arguments but the one that a function writes to. */
function readBy(name: string, args: readonly unknown[]): readonly unknown[] {
  return name.endsWith('Into') ? args.slice(0, -1) : args;
}

describe.each(
  Object.entries(ENTRIES).flatMap(([entry, [library, ...tables]]) =>
    tables.flatMap((table) => Object.entries(table).map(([name, args]) => [entry, name, library, args] as const)),
  ),
)('%s: %s', (entry, name, library, args) => {
  it('answers anything in the place of an argument with numbers or a DomainError', () => {
    const of = library[name] as Of;
    const property = fc.property(
      drawn(args) as fc.Arbitrary<readonly unknown[]>,
      fc.nat(),
      fc.constantFrom(...Object.keys(HOSTILE)),
      fc.boolean(),
      (given, at, what, isAdded) => {
        const places = placesIn(given).filter((path) => path.length > 0);
        const path = places[at % places.length]!;
        const put = frozen(given);
        const changed = replaced(put, isAdded ? [...path, 'boud'] : path, HOSTILE[what]!()) as readonly unknown[];
        const before = heldBy(readBy(name, put));
        try {
          expect(hasNaN(of(...changed), 4), what).toBe(false);
        } catch (error) {
          expectAllowed(error);
        }
        expect(heldBy(readBy(name, put))).toEqual(before);
      },
    );
    const share = SLOW.has(name) ? 400 : (SHARES[entry] ?? 10);
    fc.assert(property, { numRuns: Math.max(10, Math.ceil(RUNS / share)) });
  });
});

/** A function of an argument that is anything, or holds it in one of these fields. */
function tryAll(of: Of, put: (value: unknown) => readonly unknown[]): void {
  for (const [what, make] of Object.entries(HOSTILE)) {
    try {
      expect(hasNaN(of(...put(make())), 4), what).toBe(false);
    } catch (error) {
      expectAllowed(error);
    }
  }
}

describe('certifyClaim', () => {
  it('answers anything in the place of a variable of any claim', () => {
    const certifiable = claimed.claims.filter((claim) => 'certifiedMargin' in claim);
    const variables = certifiable.flatMap((claim) =>
      Object.keys(claim.witness.point).map((name) => ({ claim: claim.id, name })),
    );
    const property = fc.property(
      fc.constantFrom(...variables),
      fc.constantFrom(...Object.keys(HOSTILE)),
      ({ claim: id, name }, what) => {
        const claim = certifiable.find((each) => each.id === id)!;
        try {
          const point = { ...claim.witness.point, [name]: HOSTILE[what]!() } as Readonly<Record<string, number>>;
          expect(hasNaN(certificates.certifyClaim(claim, point, { digits: 10 })), what).toBe(false);
        } catch (error) {
          expectAllowed(error);
        }
      },
    );
    fc.assert(property, { numRuns: Math.min(RUNS, 20_000) });
  });
});

describe('functions of a claim, a certificate or an instance of mathjs', () => {
  const claim = claimed.claims.find(({ id }) => id === 'pinsker')!;
  const certificate = certificates.certifyClaim(claim, claim.witness.point);

  it('answer anything in its place', () => {
    const certify = certificates.certifyClaim as Of;
    tryAll(certify, (value) => [value]);
    tryAll(certify, (value) => [claim, value]);
    tryAll(certify, (value) => [claim, claim.witness.point, value]);
    for (const name of ['digits', 'maxCost'])
      tryAll(certify, (value) => [claim, claim.witness.point, { [name]: value }]);
    const check = claimed.checkClaim as Of;
    tryAll(check, (value) => [value, { samples: 1, seed: 1 }]);
    tryAll(check, (value) => [claim, value]);
    tryAll(check, (value) => [claim, { samples: 1, seed: value }]);
    tryAll(check, (value) => [claim, { samples: 1, seed: 1, certified: value }]);
    const verify = certificates.verifyCertificate as Of;
    tryAll(verify, (value) => [value]);
    tryAll(verify, (value) => [certificate, value]);
    tryAll(mathjs.skillEmergence as Of, (value) => [value]);
    tryAll(certify, (value) => [{ ...claim, id: value }, claim.witness.point]);
    for (const name of ['id', 'domain', 'margin', 'slack']) {
      tryAll(check, (value) => [
        { ...claim, [name]: value },
        { samples: 1, seed: 1 },
      ]);
    }
    for (const name of Object.keys(certificate)) tryAll(verify, (value) => [{ ...certificate, [name]: value }]);
  });
});

describe('Interval', () => {
  const { Interval } = certified;
  const METHODS = ['add', 'subtract', 'multiply', 'divide', 'power', 'min', 'max', 'compare', 'contains', 'overlaps'];

  it('answers anything in the place of an argument', () => {
    const exact: Of = (...given) => Interval.exact(...(given as [never]));
    const between: Of = (...given) => Interval.between(...(given as [never]));
    tryAll(exact, (value) => [value]);
    tryAll(exact, (value) => [1, value]);
    tryAll(exact, (value) => [1, { digits: value }]);
    tryAll(between, (value) => [value]);
    tryAll(between, (value) => [{ lower: value, upper: 1 }]);
    tryAll(between, (value) => [{ lower: 0, upper: value }]);
    for (const name of METHODS) {
      const interval = Interval.between({ lower: '0.25', upper: '0.5' }) as unknown as Readonly<Record<string, Of>>;
      tryAll(
        (value) => interval[name]!(value),
        (value) => [value],
      );
    }
  });

  it('has methods without NaN for any ends', () => {
    const numbers = fc.constantFrom(-Infinity, -1e308, -1, -5e-324, 0, 5e-324, '1e-999', 0.5, 1, 3, '1e999', Infinity);
    const names = Object.getOwnPropertyNames(Interval.prototype).filter((name) => name !== 'constructor');
    fc.assert(
      fc.property(numbers, numbers, numbers, fc.constantFrom(...names), (lower, upper, other, name) => {
        try {
          const interval = Interval.between({ lower, upper }) as unknown as Readonly<Record<string, Of>>;
          const method = interval[name];
          expect(hasNaN(typeof method === 'function' ? method.call(interval, other) : method)).toBe(false);
        } catch (error) {
          expectAllowed(error);
        }
      }),
    );
  });
});

describe('a function that returns a promise', () => {
  it('rejects anything in the place of an argument before it starts threads', async () => {
    type Of = (...given: readonly unknown[]) => Promise<unknown>;
    const { bootstrapScalingLawInWorkers, bootstrapPartInWorkers, simulateStudyInWorkers } = workers as unknown as {
      readonly [Name in keyof typeof workers]: Of;
    };
    const rejectedBy = async (of: Of, ...given: readonly unknown[]): Promise<void> => {
      await of(...given).then(() => {
        throw new Error('it was not refused');
      }, expectAllowed);
    };
    const rejected = async (...given: readonly unknown[]): Promise<void> => {
      await rejectedBy(bootstrapScalingLawInWorkers, ...given);
      await rejectedBy(bootstrapPartInWorkers, ...given);
    };
    for (const make of Object.values(HOSTILE)) await rejectedBy(simulateStudyInWorkers, make(), { workers: make() });
    for (const make of Object.values(HOSTILE)) await rejected(make());
    const runs = [1e8, 1e9, 1e10].map((parameters) => ({ parameters, tokens: 1e10, loss: 2 }));
    // with these runs all options are refused, because they determine no law
    for (const make of Object.values(HOSTILE)) {
      await rejected(runs, make());
      for (const name of ['workers', 'replicates', 'seed', 'signal', 'onProgress', 'clusters', 'fixed', 'starts']) {
        await rejected(runs, { replicates: 1, [name]: make() });
      }
    }
  });
});
