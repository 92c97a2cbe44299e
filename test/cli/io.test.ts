import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ioOn } from '../../src/cli/io.ts';

function printed(): { out: string; err: string; io: ReturnType<typeof ioOn> } {
  const written = { out: '', err: '' };
  const io = ioOn({
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    isTerminal: true,
  });
  return Object.assign(written, { io });
}

describe('what a command prints', () => {
  it('is as many lines as it said, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        const terminal = printed();
        terminal.io.out(lines);
        for (const line of lines) terminal.io.err(line);
        for (const text of [terminal.out, terminal.err]) {
          expect(text.split('\n')).toHaveLength(lines.length + 1);
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        }
      }),
    );
  });

  it('shows by its number what a terminal would obey', () => {
    const terminal = printed();
    terminal.io.out(['a\u001B[2J\u0007', '\u0000\r\n', 'שלום 👩‍🔬']);
    expect(terminal.out).toBe('a\\u001b[2J\\u0007\n\\u0000\\u000d\\u000a\nשלום 👩‍🔬\n');
  });

  it('moves a line on a terminal, and nothing else moves', () => {
    const terminal = printed();
    terminal.io.moving!('1/2\u001B[A');
    terminal.io.moving!('');
    expect(terminal.err).toBe('\r1/2\\u001b[A\r\u001B[K');
  });
});
