import { describe, expect, it } from 'vitest';
import { html, trusted } from '../../../src/cli/page/html.ts';

describe('html', () => {
  it('escapes what is put into it', () => {
    const name = `<script>alert("&'")</script>`;
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;">' +
        '&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;</p>',
    );
  });

  it('escapes in lists as well, and joins them', () => {
    expect(html`${['<', 1, [html`<b>${'&'}</b>`, undefined]]}`.markup).toBe('&lt;1<b>&amp;</b>');
  });

  it('takes markup as it is, once', () => {
    const inner = html`<i>${'a < b'}</i>`;
    expect(html`${inner}${trusted('<svg/>')}${undefined}`.markup).toBe('<i>a &lt; b</i><svg/>');
  });

  it('does not take for markup what only looks like it', () => {
    const forged = {
      markup: '<script>',
      length: 1,
      0: '<script>',
      map: () => ['<script>'],
      toString: () => '<script>',
    };
    expect(html`${forged}`.markup).not.toContain('<script>');
  });
});
