import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { formulaFaults } from '../../docs/typedoc.check.mjs';

const set = (tex: string): string => `<p>${katex.renderToString(tex, { throwOnError: false })}</p>`;

describe('the check of formulas in the built pages', () => {
  it('is content with formulas, rows of formulas, and code', () => {
    expect(formulaFaults(set(String.raw`\sum_i w_i\,\rho`))).toEqual([]);
    expect(formulaFaults(set('\\begin{aligned} a &= b \\\\\n c &= d \\\\[1ex] e &= f \\end{aligned}'))).toEqual([]);
    expect(formulaFaults('<pre><code class="tex">\\frac12</code></pre><p>It costs $2 or 3$.</p>')).toEqual([]);
  });

  it('finds a backslash that was written twice', () => {
    expect(formulaFaults(set(String.raw`\\sum_i w_i`))).toEqual([String.raw`a doubled backslash: \\sum_i w_i`]);
    expect(formulaFaults(set(String.raw`w_i\\, x`))).toHaveLength(1);
    expect(formulaFaults(set(String.raw`\begin{aligned} a &= \\rho \end{aligned}`))).toHaveLength(1);
  });

  it('finds what KaTeX refuses', () => {
    expect(formulaFaults(set(String.raw`\nosuchcommand{`))).toContain('a formula that KaTeX refuses');
  });

  it('finds formulas that were not set', () => {
    expect(formulaFaults(String.raw`<p>where $\theta$ is the error</p>`)).toHaveLength(1);
    expect(formulaFaults('<p>where $<code>x</code>$ is the error</p>')).toEqual([
      'a formula that was not set: where $<code>$ is the error',
    ]);
  });
});
