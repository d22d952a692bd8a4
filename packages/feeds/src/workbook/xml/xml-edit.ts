import { escapeXml } from './xml-text.ts';

/** The namespace prefix of a tag with its colon; empty when it has none. */
export function prefixOf(raw: string): string {
  return /^<([^\s/>:]+:)/.exec(raw)?.[1] ?? '';
}

/** A tag with some attributes given other values, or taken out where the value is `null`; the rest stays as it is. */
export function withAttributes(
  raw: string,
  values: Readonly<Record<string, string | number | null>>,
): string {
  const names = Object.keys(values).join('|');
  const kept = raw.replace(new RegExp(`\\s+(?:${names})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
  const written = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return kept.replace(/^<[^\s/>]+/, (name) => name + written);
}
