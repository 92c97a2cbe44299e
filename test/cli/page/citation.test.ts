import { describe, expect, it } from 'vitest';
import { citation } from '../../../src/cli/page/citation.ts';

describe('citation', () => {
  it('links arXiv numbers, and escapes the rest', () => {
    expect(citation('A & B, arXiv:2203.15556v2, <i>and</i> arXiv:2404.10102').markup).toBe(
      'A &amp; B, <a href="https://arxiv.org/abs/2203.15556v2" rel="noreferrer">arXiv:2203.15556v2</a>, ' +
        '&lt;i&gt;and&lt;/i&gt; <a href="https://arxiv.org/abs/2404.10102" rel="noreferrer">arXiv:2404.10102</a>',
    );
  });
});
