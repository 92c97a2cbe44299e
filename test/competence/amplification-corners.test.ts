import { errorAmplification, refinedErrorAmplification, sharpErrorAmplification } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { errorInUlps } from '../support/reference.ts';
import { tupleRows } from '../support/tuple-reference.ts';

const amplifications = { errorAmplification, refinedErrorAmplification, sharpErrorAmplification };

describe.each(Object.keys(amplifications) as (keyof typeof amplifications)[])('%s', (name) => {
  // θ from 1e-12 to 1 − 1e-12, α from 1e-6 to 1 − 1e-6, k up to 1000
  it.each(tupleRows(name))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(amplifications[name](args), value)).toBeLessThanOrEqual(45); // the documented 1e-14
  });
});
