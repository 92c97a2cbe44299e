import { certifyPerformance } from 'skill-emergence/certificates';
import { describe, expect, it } from 'vitest';
import { certificateText, whyUndecided } from '../../../src/cli/text/certificate.ts';

const tie = certifyPerformance({ theta: '0.5', k: 2, alpha: '0.5', beta: '2' });

describe('a certificate that decides nothing', () => {
  it('says that both sides are equal where they are enclosed', () => {
    expect(whyUndecided(tie)).toBe('theorem8 is undecided: both sides are equal to 200 digits');
    expect(certificateText(tie)).toContain(`margin in [${tie.lower}, ${tie.upper}]`);
  });

  it('says that nothing is known where nothing is enclosed, as for a root that may or may not be there', () => {
    const nothing = { ...tie, lower: '-Infinity', upper: 'Infinity' };
    expect(whyUndecided(nothing)).toBe(
      'theorem8 is undecided: a sign that the margin hangs on is not known to 200 digits',
    );
    expect(certificateText(nothing)).toMatch(/: nothing is known of the margin$/);
    expect(certificateText({ ...nothing, upper: '1' })).toMatch(/: margin in \[-Infinity, 1\]$/);
  });
});
