/** An element of a parsed document. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

interface Open extends Element {
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
}

const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'wbr']);
const BLOCKS =
  /^(?:address|article|blockquote|details|div|dl|figure|footer|h[1-6]|header|main|nav|ol|p|section|table|ul)$/;
/** Where only certain children may stand. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  table: /^(?:caption|thead|tbody)$/,
  thead: /^tr$/,
  tbody: /^tr$/,
  tr: /^(?:th|td)$/,
  ul: /^li$/,
  ol: /^li$/,
  dl: /^(?:div|dt|dd)$/,
};
const TOKEN =
  /<!DOCTYPE html>|<style>([^<]*)<\/style>|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z-]+="[^"<>]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z-]+)="([^"]*)"/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|#39);)/;

/**
 * Parses a document of ours more strictly than a browser would: every element closed in order, attributes quoted,
 * no bare `<` or `&`, nothing where HTML would silently move or close it, ids unique and every reference found.
 *
 * @throws Error that shows the place
 */
export function parseMarkup(markup: string): Element {
  const root: Open = { name: '#document', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let at = 0;
  while (at < markup.length) {
    const current = open.at(-1) ?? root;
    const next = markup.indexOf('<', at);
    const text = markup.slice(at, next === -1 ? markup.length : next);
    if (text !== '') {
      claim(!BARE_AMPERSAND.test(text) && !text.includes('>'), `stray character in "${text.slice(0, 60)}"`);
      claim(!(current.name in CHILDREN) || text.trim() === '', `text "${text.trim()}" in <${current.name}>`);
      current.children.push(unescaped(text));
      at += text.length;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(markup);
    claim(match !== null, `no tag at "${markup.slice(at, at + 80)}"`);
    at = TOKEN.lastIndex;
    const [whole = '', style, slash, name, attributes = '', selfClosing] = match ?? [];
    if (whole === '<!DOCTYPE html>') {
      continue;
    }
    if (style !== undefined) {
      current.children.push({ name: 'style', attributes: new Map(), children: [style] });
      continue;
    }
    if (slash === '/') {
      claim(current.name === name, `</${name}> closes <${current.name}>`);
      open.pop();
      continue;
    }
    const element: Open = { name: name ?? '', attributes: attributesOf(attributes), children: [] };
    claim(CHILDREN[current.name]?.test(element.name) ?? true, `<${name}> in <${current.name}>`);
    claim(!open.some((outer) => outer.name === 'p') || !BLOCKS.test(element.name), `<${name}> in <p>`);
    claim(selfClosing !== '/' || open.some((outer) => outer.name === 'svg'), `<${name}/> outside of SVG`);
    current.children.push(element);
    if (!VOID.has(element.name) && selfClosing !== '/') {
      open.push(element);
    }
  }
  claim(open.length === 1, `<${open.at(-1)?.name}> is not closed`);
  checkReferences(root);
  return root;
}

/** Every element below, in document order. */
export function elements(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]));
}

export function named(element: Element, ...names: readonly string[]): readonly Element[] {
  return elements(element).filter(({ name }) => names.includes(name));
}

export function withClass(element: Element, className: string): readonly Element[] {
  return elements(element).filter((found) => classesOf(found).includes(className));
}

export function classesOf({ attributes }: Element): readonly string[] {
  return (attributes.get('class') ?? '').split(' ').filter((name) => name !== '');
}

/** All text below, as it would be read. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    claim(!attributes.has(name), `two attributes ${name} in "${text}"`);
    claim(!BARE_AMPERSAND.test(value), `bare & in ${name}="${value}"`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

function checkReferences(root: Element): void {
  const all = elements(root);
  const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
  claim(new Set(ids).size === ids.length, 'an id stands twice');
  for (const { attributes } of all) {
    const link = attributes.get('href');
    const targets = [attributes.get('aria-labelledby'), link?.startsWith('#') ? link.slice(1) : undefined];
    for (const target of targets) {
      claim(target === undefined || ids.includes(target), `nothing has the id ${target}`);
    }
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function claim(isTrue: boolean, otherwise: string): void {
  if (!isTrue) {
    throw new Error(`Not well-formed: ${otherwise}`);
  }
}
