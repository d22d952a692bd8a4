import { failure, type Result, type SectionId, success } from '@shuize/domain';
import type { Waterway } from '@shuize/reports';
import type { Database, Instant } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { isInScope, scopeOf } from '../access/scope.ts';
import { notAllowed, type PlatformFault } from '../platform-fault.ts';
import { type DivisionName, divisionName } from '../sections/section-entry.ts';
import { type MonthAsked, type MonthStation, type MonthView, monthView } from './month-view.ts';

/** A section with the divisions of it that an actor reaches. */
export interface SeenStation extends Omit<MonthStation, 'rows'> {
  readonly divisions: readonly DivisionName[];
}

/** The rivers of a month as far as an actor reaches (河流图). */
export interface RiverDiagram {
  readonly asOf: Instant;
  readonly month: string;
  readonly onRecord: MonthView['onRecord'];
  readonly waterways: readonly Waterway[];
  readonly stations: readonly SeenStation[];
}

export async function readRivers(
  { database }: { readonly database: Database },
  actor: Actor,
  asked: MonthAsked,
): Promise<Result<RiverDiagram, PlatformFault>> {
  if (!allows(actor, 'read-sections')) {
    return failure(notAllowed());
  }
  const view = await monthView(database, asked);
  if (!view.ok) {
    return view;
  }
  const { places, month, onRecord, waterways } = view.value;
  const stations = stationsSeen(actor, view.value);
  const seen = new Set(stations.map(({ section }) => section));
  return success({
    asOf: places.asOf,
    month,
    onRecord,
    stations,
    waterways: waterwaysSeen(waterways, seen),
  });
}

/** The sections of a month that belong, at its end, to what an actor reaches. */
export function stationsSeen(actor: Actor, { places, stations }: MonthView): readonly SeenStation[] {
  const scope = scopeOf(actor, places.tree);
  return stations.flatMap(({ rows, ...station }): SeenStation[] => {
    const own = rows.filter(({ division }) => isInScope(scope, { division }));
    return own.length === 0
      ? []
      : [{ ...station, divisions: own.map(({ division }) => divisionName(places, division)) }];
  });
}

/** Waters with a section that is seen; where one joins another is told by sections that are seen. */
function waterwaysSeen(waterways: readonly Waterway[], seen: ReadonlySet<SectionId>): readonly Waterway[] {
  const shown = waterways
    .map((waterway) => ({ ...waterway, sectionIds: waterway.sectionIds.filter((id) => seen.has(id)) }))
    .filter(({ sectionIds }) => sectionIds.length > 0);
  const ids = new Set(shown.map(({ waterwayId }) => waterwayId));
  const whole = new Map(waterways.map(({ waterwayId, sectionIds }) => [waterwayId, sectionIds]));
  return shown.map((waterway) => {
    const { flowsInto } = waterway;
    if (flowsInto === null || !ids.has(flowsInto.waterwayId)) {
      return { ...waterway, flowsInto: null };
    }
    const { waterwayId, below } = flowsInto;
    const above = whole.get(waterwayId) ?? [];
    const upTo = below === null ? [] : above.slice(0, above.indexOf(below) + 1);
    return { ...waterway, flowsInto: { waterwayId, below: upTo.findLast((id) => seen.has(id)) ?? null } };
  });
}
