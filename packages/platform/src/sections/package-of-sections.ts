import { type DataPackage, invariant, type SectionId } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import type { KnownPlaces } from './known-places.ts';

/**
 * The measurements of some sections with their places and what is laid down for them.
 *
 * @param files - monthly.csv and readings.csv, or one of them
 */
export function packageOfSections(
  { data, rowsOf }: KnownPlaces,
  sections: readonly SectionId[],
  files: ReadonlyMap<string, Uint8Array>,
): DataPackage {
  const encoder = new TextEncoder();
  const lines = sections.map((section) => {
    const kind = rowsOf.get(section)?.at(-1)?.kind ?? 'river';
    return `"${section.replaceAll('"', '""')}",1,1,${kind},national,1,1,none\n`;
  });
  const places = new Map([
    ['divisions.csv', 'code,name,level,parent\n1,1,county,\n'],
    ['sections.csv', `section,division,name,kind,control,river,basin,boundary\n${lines.join('')}`],
  ]);
  const read = readDataPackage(
    new Map([...[...places].map(([name, text]) => [name, encoder.encode(text)] as const), ...files]),
  );
  invariant(
    read.ok,
    read.ok ? '' : `measurements of ${sections[0]} do not read: ${JSON.stringify(read.error[0])}`,
  );
  const asked = new Set(sections);
  const own = <Row extends { readonly section: SectionId }>(rows: readonly Row[] | null) =>
    rows?.filter((row) => asked.has(row.section)) ?? null;
  return {
    ...read.value,
    divisions: data.divisions,
    sections: sections.flatMap((section) => rowsOf.get(section) ?? []),
    targets: own(data.targets),
    background: own(data.background),
    exclusions: own(data.exclusions),
  };
}
