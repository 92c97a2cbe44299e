// One Interval class for each format, and each takes the other's intervals.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as esm from 'skill-emergence/certified';

const cjs = createRequire(import.meta.url)('skill-emergence/certified');

const options = { digits: 10 };
for (const [one, other] of [
  [esm, cjs],
  [cjs, esm],
]) {
  const third = one.Interval.exact(1, options).divide(3);
  const half = other.Interval.exact('0.5', options);
  assert.ok(!(half instanceof one.Interval));
  assert.equal(third.add(half).toString(), '[0.8333333333, 0.8333333334]');
  assert.equal(third.compare(half), 'less');
}
