import { pow } from '../../numeric/elementary/pow.ts';
import { magnitude } from '../binary/enclosure.ts';
import { DomainError } from '../../errors.ts';
import { excessBits, type Rational } from '../rational.ts';
import { type Ball, bounded, exactly, ROUNDING } from './ball.ts';

/** An exact fraction: both parts round to a double, and so does their quotient. */
export function ofRational({ numerator, denominator }: Rational): Ball {
  const [n, d] = [Number(numerator), Number(denominator)];
  if (n === 0 || (d === 1 && Math.abs(n) <= 2 ** 53)) return exactly(n);
  if (Math.abs(n) < Infinity && d < Infinity) return quotient(n, d, 1);
  const [over, under] = [excessBits(magnitude(numerator)), excessBits(denominator)];
  const power = over - under;
  if (Math.abs(power) > 800) throw new DomainError('x', power, 'a fraction that is a double, nearly');
  return quotient(Number(numerator >> BigInt(over)), Number(denominator >> BigInt(under)), pow(2, power));
}

/** The product with a power of two is exact, or has a part in the error of what is subnormal. */
function quotient(n: number, d: number, scale: number): Ball {
  const value = (n / d) * scale;
  return bounded(value, 4 * ROUNDING * Math.abs(value));
}
