// The library's functions in mathjs expressions, for instance in a page where a reader types the formula.
import { all, create } from 'mathjs';
import { skillEmergence } from 'skill-emergence/mathjs';

const math = create(all);
skillEmergence(math);

const formulas = [
  'errorAmplification(theta, k, alpha)',
  'sharpErrorAmplification(theta, k, alpha)',
  '1 - theta * sharpErrorAmplification(theta, k, alpha)',
  'natsToBits(binaryEntropy(theta))',
];
for (const formula of formulas) {
  const value: unknown = math.evaluate(formula, { theta: 0.1, k: 8, alpha: 0.1 });
  console.log(`${formula} = ${math.format(value, { precision: 6 })}`);
}
