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
        const plain = content.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
        expect(read.text).toBe(plain);
        expect(read.attributes['title']).toBe(plain);
      }),
    );
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeText('a\u0000b\uD800c\uFFFFd\te😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd\te😀');
  });

  it('replaces what would turn the direction of the text around it, and leaves text that has one of its own', () => {
    expect(escapeText('\u202E999.0\u202C \u2067x\u2069 שלום')).toBe('\uFFFD999.0\uFFFD \uFFFDx\uFFFD שלום');
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
