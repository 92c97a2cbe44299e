import fc from 'fast-check';
import * as certificates from 'skill-emergence/certificates';
import * as certified from 'skill-emergence/certified';
import * as competence from 'skill-emergence/competence';
import * as concentration from 'skill-emergence/concentration';
import * as emergence from 'skill-emergence/emergence';
import * as entropy from 'skill-emergence/entropy';
import * as downstream from 'skill-emergence/downstream';
import * as learning from 'skill-emergence/learning';
import * as measurement from 'skill-emergence/measurement';
import * as plot from 'skill-emergence/plot';
import * as scaling from 'skill-emergence/scaling';
import * as simulation from 'skill-emergence/simulation';
import { describe, expect, it } from 'vitest';
import * as calls from './calls.ts';
import { drawn } from './numbers.ts';
import { expectAllowed, hasNaN, timed } from './promises.ts';

// Every public function with numbers that are likely to be allowed, the extreme ones preferred, and some that are not:
// a result without NaN or a DomainError, at once. `npm run test:deep` tries 100 000 of each that is fast.

type Library = Readonly<Record<string, unknown>>;
type Calls = Readonly<Record<string, readonly unknown[]>>;

/** A function, where it is, what stands for its arguments, the milliseconds it may take, one case in so many. */
type Case = readonly [name: string, library: Library, args: readonly unknown[], most: number, share: number];

const cases = (library: object, table: Calls, most: number, share = 1): readonly Case[] =>
  Object.entries(table).map(([name, args]) => [name, library as Library, args, most, share]);

const CASES: readonly Case[] = [
  ...cases(competence, calls.competence, 50),
  ...cases(competence, calls.finiteSizes, 50, 20),
  ...cases(concentration, calls.concentration, 50),
  ...cases(entropy, calls.entropy, 50),
  ...cases(emergence, calls.emergence, 50, 4),
  ...cases(emergence, calls.otherEmergence, 50, 10),
  ...cases(downstream, calls.downstream, 50),
  ...cases(downstream, calls.otherDownstream, Infinity, 100),
  ...cases(downstream, calls.oddDownstream, Infinity, 40),
  ...cases(learning, calls.learning, 50),
  ...cases(learning, calls.otherLearning, 50, 4),
  ...cases(measurement, calls.measurement, 50, 4),
  ...cases(measurement, calls.otherMeasurement, 1000, 40),
  ...cases(scaling, calls.scalingWithoutFit, 50),
  ...cases(scaling, calls.fit, Infinity, 400),
  ...cases(simulation, calls.simulation, 1000, 40),
  ...cases(plot, calls.plot, Infinity, 40),
  ...cases(certified, calls.certified, 1000, 40),
  ...cases(certificates, calls.certificates, 1000, 100),
];

const RUNS = fc.readConfigureGlobal().numRuns!;

describe.each(CASES)('%s', (name, library, args, most, share) => {
  it('answers extreme numbers with numbers or a DomainError, in time', () => {
    const of = library[name] as (...given: readonly unknown[]) => unknown;
    let answered = 0;
    const answer = (given: readonly unknown[]): unknown => {
      try {
        const result = of(...given);
        answered++;
        return result;
      } catch (error) {
        expectAllowed(error);
        return undefined;
      }
    };
    const property = fc.property(drawn(args) as fc.Arbitrary<readonly unknown[]>, (given) => {
      expect(hasNaN(timed(() => answer(given), most))).toBe(false);
    });
    const numRuns = Math.max(5, Math.ceil(RUNS / share));
    fc.assert(property, { numRuns });
    if (numRuns >= 100) expect(answered, 'arguments that are allowed').toBeGreaterThan(0);
  });
});
