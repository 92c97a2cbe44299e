// One error class for each format, and one test that knows both.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as esm from 'skill-emergence';
import { excessFromLoss } from 'skill-emergence/scaling';

const require = createRequire(import.meta.url);
const cjs = require('skill-emergence');
const scaling = require('skill-emergence/scaling');

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  assert.fail('nothing was thrown');
}

const fromEsm = thrownBy(() => excessFromLoss({ loss: 1, E: 2 }));
const fromCjs = thrownBy(() => scaling.excessFromLoss({ loss: 1, E: 2 }));

for (const error of [fromEsm, fromCjs]) {
  assert.ok(esm.isDomainError(error));
  assert.ok(cjs.isDomainError(error));
  assert.equal(error.parameter, 'loss');
  assert.equal(error.value, 1);
}
// Across the entry points of one format the class is the same, too.
assert.ok(fromEsm instanceof esm.DomainError);
assert.ok(fromCjs instanceof cjs.DomainError);
