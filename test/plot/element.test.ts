import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeText } from '../../src/plot/element.ts';
import { readXml } from './xml.ts';

describe('escapeText', () => {
  it('survives a reading of the document, in text and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const written = escapeText(content);
        const read = readXml(element('p', { title: content }, written));
        const plain = content.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD');
        expect(read.text).toBe(plain);
        expect(read.attributes['title']).toBe(plain);
      }),
    );
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeText('a\u0000b\uD800c\uFFFFd\te😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd\te😀');
  });
});

describe('element', () => {
  it('rounds numbers to two decimals, without a negative zero', () => {
    expect(element('line', { x1: 1 / 3, x2: -0.001 })).toBe('<line x1="0.33" x2="0"/>');
  });

  it('closes itself only without children', () => {
    expect(element('g', {}, element('path', { d: 'M0,0' }))).toBe('<g><path d="M0,0"/></g>');
  });
});

describe('the reader of these tests', () => {
  it.each(['<a>', '<a></b>', '<a b="1" b="2"/>', '<a>&</a>', '<a/><b/>', '<a b=1/>', 'text', '<a>\u0001</a>', '<a>'])(
    'refuses %j',
    (document) => {
      expect(() => readXml(document)).toThrow();
    },
  );
});
