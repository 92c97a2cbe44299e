/**
 * `npx tsx scripts/verification-cost.ts [digits]`: what it takes to verify certificates of every claim, at corners of
 * its domain and elsewhere in it: the processor's time of the slowest, and how many are beyond the limit.
 */
import { certifyClaim, verifyCertificate } from '../src/certificates/index.ts';
import { cornerPoints, pointAt } from '../src/claims/domain.ts';
import { claims } from '../src/claims/registry.ts';
import { processorTime } from '../bench/processor-time.ts';
import { isDomainError } from '../src/errors.ts';

const CORNERS = 24;
const OTHERS = 8;

const digits = Number(process.argv[2] ?? 200);

/** Spread over [0, 1), always the same. */
const units = (count: number, i: number) =>
  Array.from({ length: count }, (_, j) => ((i + 1) * (0.618034 + 0.1376 * j)) % 1);

for (const claim of claims.filter((each) => 'certifiedMargin' in each)) {
  const corners = cornerPoints(claim.domain);
  const some = corners.filter((_, i) => i % Math.ceil(corners.length / CORNERS) === 0);
  const count = Object.keys(claim.domain.variables).length;
  const others = Array.from({ length: OTHERS }, (_, i) => pointAt(claim.domain, units(count, i)));
  let [slowest, beyond, tried] = [0, 0, 0];
  for (const point of [...some, ...others]) {
    if (point === undefined) continue;
    tried++;
    const time = processorTime(() => {
      try {
        verifyCertificate(certifyClaim(claim, point, { digits }));
      } catch (error) {
        if (!isDomainError(error)) throw error;
        if (error.parameter === 'maxCost') beyond++;
      }
    });
    slowest = Math.max(slowest, time / 2); // made, which takes as long as to verify, and verified
  }
  console.log(`${claim.id}: ${Math.round(slowest)} ms, ${beyond} of ${tried} beyond the limit`);
}
