import type { SectionId } from '@shuize/domain';
import type { Waterway } from '@shuize/reports';
import { confluencesByPosition } from './confluences-by-position.ts';
import { type Reach, reachesInFlow, type Station } from './evaluate-water-reaches.ts';

/**
 * Rivers and lakes with their sections in flow order, receiving rivers before their tributaries, basin by basin in the
 * order of the file.
 *
 * Where one joins another is stated when the section below the confluence names the section above it as its `upstream`, as
 * at the inlet of a lake. Other tributaries join where their sections lie nearest, see {@link confluencesByPosition}.
 *
 * @param stations - each section once, in the order of the file
 */
export function waterwaysOf(stations: readonly Station[]): readonly Waterway[] {
  const reaches = reachesInFlow(stations);
  const stated = new Map(
    reaches.flatMap((reach) => {
      const confluence = confluenceOf(reach, reaches);
      return confluence === null ? [] : [[reach, confluence] as const];
    }),
  );
  const likely = confluencesByPosition(reaches, new Set(stated.keys()));
  const waterways = reaches.flatMap((reach) =>
    waterwayOf(reach, stated.get(reach) ?? likely.get(reach) ?? null),
  );
  const placed = new Set<Waterway>();
  const place = (waterway: Waterway) => {
    if (!placed.has(waterway)) {
      placed.add(waterway);
      tributariesOf(waterway, waterways).forEach(place);
    }
  };
  const basins = new Set(waterways.map(({ basin }) => basin));
  for (const basin of basins) {
    const ofBasin = waterways.filter((waterway) => waterway.basin === basin);
    // Mouths first; what is then left over flows in a circle.
    [...ofBasin.filter(({ flowsInto }) => flowsInto === null), ...ofBasin].forEach(place);
  }
  return [...placed];
}

function waterwayOf(reach: Reach, flowsInto: Waterway['flowsInto']): readonly Waterway[] {
  const [first] = reach;
  if (first === undefined) {
    return [];
  }
  const { sectionId, waterBody, kind, basin } = first;
  return [
    {
      waterwayId: sectionId,
      name: waterBody,
      kind,
      basin,
      sectionIds: reach.map((station) => station.sectionId),
      flowsInto,
    },
  ];
}

/** Where another reach of the basin names a section of this one as its upstream; the lowest such section counts. */
function confluenceOf(reach: Reach, reaches: readonly Reach[]): Waterway['flowsInto'] {
  for (const station of reach.toReversed()) {
    for (const other of reaches) {
      const [head] = other;
      const position = other.findIndex(({ upstream }) => upstream === station.sectionId);
      if (other !== reach && head?.basin === station.basin && position >= 0) {
        return { waterwayId: head.sectionId, below: other[position - 1]?.sectionId ?? null };
      }
    }
  }
  return null;
}

/** Upstream first. */
function tributariesOf(receiver: Waterway, waterways: readonly Waterway[]): readonly Waterway[] {
  const positionOf = (below: SectionId | null) => (below === null ? -1 : receiver.sectionIds.indexOf(below));
  return waterways
    .filter(({ flowsInto }) => flowsInto?.waterwayId === receiver.waterwayId)
    .toSorted((a, b) => positionOf(a.flowsInto?.below ?? null) - positionOf(b.flowsInto?.below ?? null));
}
