import { textWidth } from '@shuize/drawing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSection, waterway } from '../section.fixture.ts';
import type { SectionEvaluation, Waterway } from '../water-report-model.ts';
import { type RiverBranch, riverForest } from './river-forest.ts';
import {
  LABEL_OFFSET,
  LINE_HEIGHT,
  NAME_FONT,
  NAME_INDENT,
  type PlacedRiver,
  type RiverLayout,
  riverLayout,
  STATION_FONT,
  STATION_HEIGHT,
  STATION_WIDTH,
} from './river-layout.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Network {
  readonly waterways: readonly Waterway[];
  readonly sections: readonly SectionEvaluation[];
}

const LINE_HALF = 2.5;
const runs = { numRuns: process.env.SHUIZE_LONG ? 5_000 : 150, seed: 17 };

const networks: fc.Arbitrary<Network> = fc
  .array(
    fc.record({
      sections: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 9 }),
      receiver: fc.nat(),
      below: fc.nat(),
      isLake: fc.boolean(),
      nameLength: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rivers) => {
    const ids = rivers.map(({ sections }, river) => sections.map((_, index) => `${river}-${index}`));
    const sections = rivers.flatMap((river, position) =>
      river.sections.map((nameLength, index) =>
        aSection(`${position}-${index}`, '断'.repeat(nameLength), { waterBody: `河${position}` }),
      ),
    );
    const waterways = rivers.map(({ receiver, below, isLake, nameLength }, position) => {
      const target = position === 0 ? 0 : receiver % position;
      const places = [null, ...(ids[target] ?? [])];
      const joins = position === 0 ? null : ([`w${target}`, places[below % places.length] ?? null] as const);
      const name = `${position}号${'河'.repeat(nameLength)}`;
      return waterway(`w${position}`, name, isLake ? 'lake' : 'river', '流域', ids[position] ?? [], joins);
    });
    return { waterways, sections };
  });

describe('river diagram', () => {
  it('lays no name over another, over a station or over a river', () => {
    fc.assert(
      fc.property(networks, (network) => {
        expect(layoutsOf(network).flatMap(overlaps)).toEqual([]);
      }),
      runs,
    );
  });

  it('lets no two rivers cross: they meet only where one joins the other', () => {
    fc.assert(
      fc.property(networks, (network) => {
        expect(layoutsOf(network).flatMap(crossings)).toEqual([]);
      }),
      runs,
    );
  });

  it('puts every section in flow order and every confluence between the right ones', () => {
    fc.assert(
      fc.property(networks, ({ waterways, sections }) => {
        const trees = riverForest(waterways, sections);
        const drawn = trees.flatMap((tree) => riverLayout(tree).rivers.flatMap(({ stations }) => stations));
        expect(drawn).toHaveLength(sections.length);
        expect(trees.flatMap((tree) => misplaced(tree, riverLayout(tree)))).toEqual([]);
      }),
      runs,
    );
  });

  it('stays within a page for a province of ten rivers and sixty-six sections', () => {
    const sections = Array.from({ length: 66 }, (_, index) => aSection(`S${index}`, `断面名称${index}`));
    const ids = sections.map(({ sectionId }) => sectionId as string);
    const waterways = Array.from({ length: 10 }, (_, river) =>
      waterway(
        `r${river}`,
        `河流${river}`,
        'river',
        '流域',
        river === 0 ? ids.slice(0, 12) : ids.slice(6 + river * 6, 12 + river * 6),
        river === 0 ? null : ['r0', ids[river] ?? null],
      ),
    );
    const [layout] = layoutsOf({ waterways, sections });
    expect(layout?.rivers).toHaveLength(10);
    expect(layout?.width).toBeLessThan(760);
    expect(layout?.height).toBeLessThan(1500);
  });
});

function layoutsOf({ waterways, sections }: Network): readonly RiverLayout[] {
  return riverForest(waterways, sections).map(riverLayout);
}

function overlaps(layout: RiverLayout): readonly string[] {
  const boxes = layout.rivers.flatMap(boxesOf);
  const lines = layout.rivers.flatMap(linesOf);
  return boxes.flatMap((box, index) => [
    ...(inside(box, layout) ? [] : [`${box.what} leaves the drawing`]),
    ...[...boxes.slice(index + 1), ...lines]
      .filter((other) => touch(box, other) && !box.what.startsWith(`station of ${other.what},`))
      .map((other) => `${box.what} over ${other.what}`),
  ]);
}

function crossings({ rivers }: RiverLayout): readonly string[] {
  return rivers.flatMap((river, index) =>
    rivers
      .slice(index + 1)
      .filter((other) => {
        const meets = linesOf(river).some((a) => linesOf(other).some((b) => touch(a, b)));
        return meets !== (joinsRiver(river, other) || joinsRiver(other, river));
      })
      .map((other) => `${river.name} and ${other.name}`),
  );
}

/** Rivers whose stations are out of order, or that join elsewhere than their data say. */
function misplaced(branch: RiverBranch, layout: RiverLayout): readonly string[] {
  const find = ({ stations, waterway: { name } }: RiverBranch) =>
    layout.rivers.find(
      (river) => name.startsWith(river.name.replace('…', '')) && river.stations.length === stations.length,
    );
  const own = find(branch);
  const ys = own?.stations.map(({ y }) => y) ?? [];
  const inOrder = ys.every((y, index) => y > (ys[index - 1] ?? own?.top ?? 0));
  return [
    ...(inOrder ? [] : [branch.waterway.name]),
    ...branch.tributaries.flatMap(({ branch: tributary, stationsAbove }) => {
      const river = find(tributary);
      const [above, below] = [ys[stationsAbove - 1], ys[stationsAbove]];
      const joins =
        river !== undefined &&
        river.joinsAtX === own?.x &&
        river.bottom > (above ?? own.top) &&
        river.bottom < (below ?? Number.POSITIVE_INFINITY) &&
        river.bottom > (river.stations.at(-1)?.y ?? river.top);
      return [...(joins ? [] : [tributary.waterway.name]), ...misplaced(tributary, layout)];
    }),
  ];
}

function boxesOf({ name, x, nameY, stations }: PlacedRiver): readonly Box[] {
  const nameLeft = x - NAME_INDENT;
  return [
    {
      what: `name of ${name}`,
      left: nameLeft,
      right: nameLeft + textWidth(name) * NAME_FONT,
      top: nameY - NAME_FONT / 2,
      bottom: nameY + NAME_FONT / 2,
    },
    ...stations.flatMap(({ y, lines }, index) => [
      {
        what: `station of ${name}, ${index}`,
        left: x - STATION_WIDTH / 2,
        right: x + STATION_WIDTH / 2,
        top: y - STATION_HEIGHT / 2,
        bottom: y + STATION_HEIGHT / 2,
      },
      {
        what: `label of ${name}, ${index}`,
        left: x + LABEL_OFFSET,
        right: x + LABEL_OFFSET + Math.max(...lines.map(textWidth)) * STATION_FONT,
        top: y - (lines.length * LINE_HEIGHT) / 2,
        bottom: y + (lines.length * LINE_HEIGHT) / 2,
      },
    ]),
  ];
}

function linesOf({ name, x, top, bottom, joinsAtX }: PlacedRiver): readonly Box[] {
  const down = { what: name, left: x - LINE_HALF, right: x + LINE_HALF, top, bottom };
  return joinsAtX === null
    ? [down]
    : [down, { what: name, left: joinsAtX, right: x, top: bottom - LINE_HALF, bottom: bottom + LINE_HALF }];
}

function joinsRiver(river: PlacedRiver, other: PlacedRiver): boolean {
  return river.joinsAtX === other.x && river.bottom > other.top && river.bottom <= other.bottom;
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside({ left, right, top, bottom }: Box, { width, height }: RiverLayout): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}
