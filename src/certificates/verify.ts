import { roundingTo } from '../certified/decimal/rounding.ts';
import { Interval } from '../certified/interval.ts';
import { verdictOf } from '../claims/verdict.ts';
import { checkFields, checkObject, DomainError } from '../errors.ts';
import type { Certificate, Unsealed } from './certificate.ts';
import { checksumOf } from './checksum.ts';
import { type CostOptions, withinCost } from './cost.ts';
import { checkInDomain } from './domain.ts';
import { pointOf } from './inputs.ts';
import { readCertificate } from './read-certificate.ts';
import { recomputed } from './recomputed.ts';
import { MOST_DIGITS, statementOf } from './statement.ts';

/**
 * Verifies a certificate: that it is whole, and that what it says is true.
 *
 * The margin is enclosed anew, with more digits and in the other arithmetic, that of decimal.js. That enclosure must
 * lie in the certificate's interval, and must prove the verdict by itself.
 *
 * @param certificate - a certificate, or anything that was read in its place
 * @param options - `maxCost`, the most work that verification may take, in units of about a microsecond; 1.2 · 10⁶
 * unless given
 * @returns `true`: the exact margin is in the interval, and the verdict is right. All else throws
 * @throws {@link DomainError} that names what does not hold up: a field that is missing, unknown or not in its
 * canonical form, a newer format, a checksum that does not match, inputs outside the domain of the claim, an interval
 * or a verdict that the recomputation does not bear out, or more work than `maxCost` allows; or if there is another
 * setting. Nothing else is thrown, whatever is given as the certificate
 * @remarks The checksum shows corruption, not forgery: whoever changes a field can compute a new one. What protects
 * against a false certificate is the recomputation. What it costs is counted operation by operation, and does not
 * depend on the machine: whatever is made within a limit is verified within it.
 * @example
 * ```ts
 * import { certifyPerformance, verifyCertificate } from 'skill-emergence/certificates';
 *
 * const certificate = certifyPerformance({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.6 });
 * verifyCertificate(JSON.parse(JSON.stringify(certificate))); // => true
 * verifyCertificate({ ...certificate, verdict: 'fails' }); // throws DomainError
 * ```
 * @see [Certificates](../../docs/certificates.md)
 * @category Certificates
 */
export function verifyCertificate(certificate: Certificate, options: CostOptions = {}): true {
  checkObject('options', options);
  checkFields('verifyCertificate', options, ['maxCost']);
  const { checksum, ...fields } = readCertificate(certificate);
  if (checksumOf(fields) !== checksum) {
    throw new DomainError('certificate.checksum', checksum, 'the SHA-256 of the other fields');
  }
  const { claim, digits, verdict } = fields;
  const statement = statementOf(claim);
  if (statement === undefined) {
    throw new DomainError('certificate.claim', claim, "'theorem8' or a claim with a certified margin");
  }
  const stated = statedInterval(fields);
  if (verdictOf(statement, stated) !== verdict) {
    const proved = verdictOf(statement, stated);
    throw new DomainError('certificate.verdict', verdict, `what the interval proves, '${proved}'`);
  }
  const point = pointOf(statement, fields);
  checkInDomain(statement, point);
  withinCost(options, (spend) => {
    const margin = recomputed(statement, point, digits, spend);
    if (verdictOf(statement, margin) !== verdict) {
      checkAround(stated.overlaps(margin), stated, margin);
      throw new DomainError('certificate.verdict', verdict, `'${verdictOf(statement, margin)}', as recomputed`);
    }
    if (stated.contains(margin)) return;
    checkAround(stated.overlaps(margin), stated, margin);
    // an end that is next to the margin, or is the margin: then only exact numbers are nearer than all digits
    const finest = statement.margin(point, { digits: MOST_DIGITS, arithmetic: 'decimal', spend });
    checkAround(stated.contains(finest), stated, finest);
  });
  return true;
}

/** The stated interval is to be around the recomputed one, or at least not beside it. */
function checkAround(isSo: boolean, stated: Interval, margin: Interval): void {
  if (isSo) return;
  const expected = `the end of an interval around ${margin.toString()}`;
  throw new DomainError('certificate.lower', stated.lower.toString(), expected);
}

/** The interval as stated, its ends in canonical form. They may be nearer to 0 than an argument may. */
function statedInterval({ lower, upper, digits }: Unsealed): Interval {
  const { nearest } = roundingTo(digits);
  const [from, to] = Object.entries({ lower, upper }).map(([name, text]) => {
    const isNumeral = /^-?(Infinity|\d+(\.\d+)?(e[+-]\d{1,16})?)$/.test(text);
    const end = new nearest(isNumeral ? text : 0);
    if (end.toString() !== text || (end.isFinite() && end.precision() > digits)) {
      throw new DomainError(`certificate.${name}`, text, `a decimal of at most ${digits} digits`);
    }
    return end;
  });
  return Interval.between({ lower: from!, upper: to! }, { digits });
}
