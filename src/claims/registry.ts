import { amplificationClaims } from './chapters/amplification.ts';
import { amplificationShapeClaims } from './chapters/amplification-shape.ts';
import { averageClaims } from './chapters/averages.ts';
import { divergenceClaims } from './chapters/divergence.ts';
import { downstreamClaims } from './chapters/downstream.ts';
import { drawClaims } from './chapters/draws.ts';
import { emergenceClaims } from './chapters/emergence.ts';
import { excessClaims } from './chapters/excess.ts';
import { finiteSizeClaims } from './chapters/finite-sizes.ts';
import { learningClaims } from './chapters/learning.ts';
import { learningThresholdClaims } from './chapters/learning-thresholds.ts';
import { mixedClaims } from './chapters/mixed.ts';
import { measuredRateClaims } from './chapters/measured-rates.ts';
import { measurementClaims } from './chapters/measurement.ts';
import { otherTheoryClaims } from './chapters/other-theories.ts';
import { paucityClaims } from './chapters/paucity.ts';
import { scalingClaims } from './chapters/scaling.ts';
import { sharpClosedFormClaims } from './chapters/sharp-closed-forms.ts';
import { sharpClaims } from './chapters/sharp.ts';
import { sharpShapeClaims } from './chapters/sharp-shape.ts';
import { tailClaims } from './chapters/tails.ts';
import { conditionClaims } from './chapters/theorem8.ts';
import { testSizeClaims } from './chapters/test-sizes.ts';
import { tupleClaims } from './chapters/tuples.ts';
import { variationClaims } from './chapters/variation.ts';
import type { Claim } from './claim.ts';

/**
 * Every claim of the library, in the order of the theory: the registry from which tests, the command
 * `skill-emergence check` and the table of [Claims](../../docs/claims.md) come.
 *
 * @category Claims
 * @public
 */
// eslint-disable-next-line no-restricted-syntax -- must not change; marked as pure, it is dropped where unused
export const claims: readonly Claim[] = /* @__PURE__ */ Object.freeze([
  ...scalingClaims,
  ...variationClaims,
  ...excessClaims,
  ...averageClaims,
  ...divergenceClaims,
  ...tailClaims,
  ...drawClaims,
  ...conditionClaims,
  ...amplificationClaims,
  ...amplificationShapeClaims,
  ...sharpClaims,
  ...sharpClosedFormClaims,
  ...sharpShapeClaims,
  ...mixedClaims,
  ...finiteSizeClaims,
  ...tupleClaims,
  ...paucityClaims,
  ...emergenceClaims,
  ...measurementClaims,
  ...measuredRateClaims,
  ...downstreamClaims,
  ...testSizeClaims,
  ...learningClaims,
  ...learningThresholdClaims,
  ...otherTheoryClaims,
]);
