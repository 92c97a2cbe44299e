/** One element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text inside, its children's included. */
  readonly text: string;
}

const TAG = /^<([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/;
const REFERENCE = /&(?:amp|lt|gt|quot|#39);/g;

/** Reads a document of one element, and throws where it is not well-formed. Knows what our pictures use of XML. */
export function readXml(document: string): XmlElement {
  const { element, rest } = readElement(document);
  if (rest.trim() !== '') throw new Error(`something behind the root element: ${rest.slice(0, 40)}`);
  return element;
}

function readElement(document: string): { element: XmlElement; rest: string } {
  const [tag, name = '', attributeText = '', empty] = TAG.exec(document) ?? [];
  if (tag === undefined) throw new Error(`no tag at: ${document.slice(0, 40)}`);
  const attributes = readAttributes(attributeText);
  let rest = document.slice(tag.length);
  const children: XmlElement[] = [];
  let text = '';
  while (!empty) {
    const end = rest.indexOf('<');
    if (end < 0) throw new Error(`<${name}> is not closed`);
    text += unescaped(rest.slice(0, end));
    rest = rest.slice(end);
    if (rest.startsWith('</')) {
      if (!rest.startsWith(`</${name}>`)) throw new Error(`<${name}> closed by ${rest.slice(0, 20)}`);
      rest = rest.slice(name.length + 3);
      break;
    }
    const child = readElement(rest);
    children.push(child.element);
    text += child.element.text;
    rest = child.rest;
  }
  return { element: { name, attributes, children, text }, rest };
}

function readAttributes(text: string): Record<string, string> {
  const entries = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, key, value]) => [key!, unescaped(value!)] as const,
  );
  const attributes = Object.fromEntries(entries);
  if (Object.keys(attributes).length < entries.length) throw new Error(`an attribute twice: ${text}`);
  return attributes;
}

function unescaped(text: string): string {
  if (text.replace(REFERENCE, '').includes('&')) throw new Error(`a bare &: ${text}`);
  if (/[^\P{Cc}\t\n\r]/u.test(text)) throw new Error('a control character');
  const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return text.replace(REFERENCE, (reference) => characters[reference]!);
}

/** All elements below one, and itself, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** The elements below one that have a class. */
export function ofClass(element: XmlElement, className: string): XmlElement[] {
  return descendants(element).filter((child) => child.attributes['class']?.split(' ').includes(className));
}
