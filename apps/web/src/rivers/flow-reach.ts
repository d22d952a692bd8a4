import type { PlacedRiver, PlacedStation, RiverLayout } from './river-layout.ts';

/** What lies up- and downstream of a station, as far as the diagram goes. */
export interface Reach {
  readonly section: string;
  readonly upstream: ReadonlySet<string>;
  readonly downstream: ReadonlySet<string>;
  /** Lengths of rivers, each from a height to another; to the river's `bottom`, its way into the receiving river included. */
  readonly lines: readonly ReachLine[];
}

export interface ReachLine {
  readonly river: PlacedRiver;
  readonly from: number;
  readonly to: number;
  readonly isUpstream: boolean;
}

/** @returns `null` where the section is not in the diagram */
export function reachOf({ rivers }: RiverLayout, section: string): Reach | null {
  const found = stationIn(rivers, section);
  if (found === null) {
    return null;
  }
  const { river, y } = found;
  const lines: ReachLine[] = [{ river, from: river.top, to: y, isUpstream: true }];
  for (const tributary of tributariesAbove(rivers, river, y)) {
    lines.push({ river: tributary, from: tributary.top, to: tributary.bottom, isUpstream: true });
  }
  for (let below: PlacedRiver | null = river, from = y; below !== null; ) {
    lines.push({ river: below, from, to: below.bottom, isUpstream: false });
    from = below.bottom;
    below = receiverOf(rivers, below);
  }
  const sectionsOf = (isUpstream: boolean) =>
    new Set(
      lines
        .filter((line) => line.isUpstream === isUpstream)
        .flatMap((line) => line.river.stations.filter((station) => isOn(line, station)))
        .map(({ station }) => station.section)
        .filter((each) => each !== section),
    );
  return { section, upstream: sectionsOf(true), downstream: sectionsOf(false), lines };
}

/** The next station with the flow, or against it on the same river; `null` where there is none. */
export function neighbourOf({ rivers }: RiverLayout, section: string, isUpstream: boolean): string | null {
  const found = stationIn(rivers, section);
  if (found === null) {
    return null;
  }
  const { river, y } = found;
  if (isUpstream) {
    return river.stations.findLast((other) => other.y < y)?.station.section ?? null;
  }
  for (let below: PlacedRiver | null = river, from = y; below !== null; ) {
    const next = below.stations.find((other) => other.y > from);
    if (next !== undefined) {
      return next.station.section;
    }
    from = below.bottom;
    below = receiverOf(rivers, below);
  }
  return null;
}

function isOn({ from, to }: ReachLine, { y }: PlacedStation): boolean {
  return y >= from && y <= to;
}

function stationIn(rivers: readonly PlacedRiver[], section: string) {
  for (const river of rivers) {
    const placed = river.stations.find(({ station }) => station.section === section);
    if (placed !== undefined) {
      return { river, y: placed.y };
    }
  }
  return null;
}

function receiverOf(rivers: readonly PlacedRiver[], { joins }: PlacedRiver): PlacedRiver | null {
  return rivers.find(({ waterway }) => waterway.waterway === joins?.waterway) ?? null;
}

/** All rivers whose water passes a height of a river, near and far. */
function tributariesAbove(
  rivers: readonly PlacedRiver[],
  river: PlacedRiver,
  y: number,
): readonly PlacedRiver[] {
  return rivers
    .filter(({ joins, bottom }) => joins?.waterway === river.waterway.waterway && bottom < y)
    .flatMap((tributary) => [tributary, ...tributariesAbove(rivers, tributary, tributary.bottom)]);
}
