import { textWidth } from '@shuize/drawing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourOf, reachOf } from './flow-reach.ts';
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
  STRETCH_FONT,
  STRETCH_OFFSET,
} from './river-layout.ts';
import { type Network, networks } from './river-network.fixture.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE_HALF = 3;
const LANES = [2, 4, 6];
const runs = { numRuns: process.env.SHUIZE_LONG ? 5_000 : 120, seed: 17 };

describe('river diagram', () => {
  it('lays no name over another, over a station or over a river, however narrow it is', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...LANES), (network, lanes) => {
        expect(layoutsOf(network, lanes).flatMap(overlaps)).toEqual([]);
      }),
      runs,
    );
  });

  it('lets no two rivers cross: they meet only where one joins the other', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...LANES), (network, lanes) => {
        expect(layoutsOf(network, lanes).flatMap(crossings)).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps everything within its width and height', () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(...LANES), (network, lanes) => {
        for (const layout of layoutsOf(network, lanes)) {
          for (const box of layout.rivers.flatMap(boxesOf)) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.top).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(layout.width);
            expect(box.bottom).toBeLessThanOrEqual(layout.height);
          }
        }
      }),
      runs,
    );
  });

  it('shows every section once, in flow order, and every confluence between the right ones', () => {
    fc.assert(
      fc.property(networks, ({ waterways, stations }) => {
        const trees = riverForest(waterways, stations);
        const laid = trees.map((tree) => riverLayout(tree, 4));
        const drawn = laid.flatMap(({ rivers }) => rivers.flatMap((river) => river.stations));
        expect(drawn.map(({ station }) => station.section).sort()).toEqual(
          stations.map(({ section }) => section).sort(),
        );
        expect(trees.flatMap((tree, index) => misplaced(tree, laid[index]))).toEqual([]);
      }),
      runs,
    );
  });

  it('divides each river into stretches without a gap, down to its last section', () => {
    fc.assert(
      fc.property(networks, (network) => {
        for (const { top, stations, stretches } of layoutsOf(network, 4).flatMap(({ rivers }) => rivers)) {
          const ends = stretches.map(({ bottom }) => bottom);
          expect(stretches.map((stretch) => stretch.top)).toEqual(
            ends.length === 0 ? [] : [top, ...ends.slice(0, -1)],
          );
          expect(ends.at(-1)).toBe(stations.at(-1)?.y);
        }
      }),
      runs,
    );
  });
});

describe('what lies up- and downstream', () => {
  it('is the other way round seen from the other section', () => {
    fc.assert(
      fc.property(networks, ({ waterways, stations }) => {
        for (const layout of layoutsOf({ waterways, stations }, 4)) {
          const sections = layout.rivers.flatMap((river) =>
            river.stations.map(({ station }) => station.section),
          );
          const reaches = new Map(sections.map((section) => [section, reachOf(layout, section)]));
          for (const section of sections) {
            for (const above of reaches.get(section)?.upstream ?? []) {
              expect(reaches.get(above)?.downstream.has(section)).toBe(true);
            }
            for (const below of reaches.get(section)?.downstream ?? []) {
              expect(reaches.get(below)?.upstream.has(section)).toBe(true);
            }
          }
        }
      }),
      runs,
    );
  });

  it('goes on to the next section of the receiving river, and back up the own one', () => {
    const layout = riverLayout(
      riverForest(
        [
          { ...RIVER, waterway: 'main', sections: ['m1', 'm2'], flowsInto: null },
          {
            ...RIVER,
            waterway: 'side',
            sections: ['s1', 's2'],
            flowsInto: { waterway: 'main', below: 'm1' },
          },
        ],
        ['m1', 'm2', 's1', 's2'].map(aNamedStation),
      )[0] ?? NONE,
      4,
    );
    expect(neighbourOf(layout, 's2', false)).toBe('m2');
    expect(neighbourOf(layout, 's2', true)).toBe('s1');
    expect(neighbourOf(layout, 's1', true)).toBeNull();
    expect(neighbourOf(layout, 'm2', false)).toBeNull();
    expect([...(reachOf(layout, 'm2')?.upstream ?? [])].sort()).toEqual(['m1', 's1', 's2']);
    expect([...(reachOf(layout, 's1')?.downstream ?? [])]).toEqual(['s2', 'm2']);
    expect(reachOf(layout, 'nowhere')).toBeNull();
  });
});

const RIVER = { name: '河', kind: 'river', basin: '流域' } as const;
const NONE: RiverBranch = {
  waterway: { ...RIVER, waterway: '', sections: [], flowsInto: null },
  stations: [],
  tributaries: [],
};

function aNamedStation(section: string) {
  return {
    section,
    name: section,
    kind: 'river',
    control: 'national',
    boundary: 'none',
    divisions: [],
    outcome: 'III',
    deciding: [],
    target: null,
    attains: null,
  } as const satisfies Network['stations'][number];
}

function layoutsOf({ waterways, stations }: Network, lanes: number): readonly RiverLayout[] {
  return riverForest(waterways, stations).map((tree) => riverLayout(tree, lanes));
}

/** Names, stations and labels of stretches; each with what it says. */
function boxesOf({ waterway, name, x, nameY, stations, stretches }: PlacedRiver): readonly Box[] {
  const nameBox = {
    what: `name of ${waterway.waterway}`,
    left: x - NAME_INDENT,
    right: x - NAME_INDENT + textWidth(name) * NAME_FONT,
    top: nameY - NAME_FONT / 2,
    bottom: nameY + NAME_FONT / 2,
  };
  const stationBoxes = stations.flatMap(({ station, y, lines }) => [
    {
      what: `station ${station.section}`,
      left: x - STATION_WIDTH / 2,
      right: x + STATION_WIDTH / 2,
      top: y - STATION_HEIGHT / 2,
      bottom: y + STATION_HEIGHT / 2,
    },
    {
      what: `label of ${station.section}`,
      left: x + LABEL_OFFSET,
      right: x + LABEL_OFFSET + Math.max(...lines.map(textWidth)) * STATION_FONT,
      top: y - (lines.length * LINE_HEIGHT) / 2,
      bottom: y + (lines.length * LINE_HEIGHT) / 2,
    },
  ]);
  const stretchBoxes = stretches
    .filter(({ label }) => label !== '')
    .map(({ top, bottom, label }) => {
      const half = (Array.from(label).length * STRETCH_FONT) / 2;
      return {
        what: `stretch ${label} of ${waterway.waterway}`,
        left: x - STRETCH_OFFSET - STRETCH_FONT / 2,
        right: x - STRETCH_OFFSET + STRETCH_FONT / 2,
        top: (top + bottom) / 2 - half,
        bottom: (top + bottom) / 2 + half,
      };
    });
  return [nameBox, ...stationBoxes, ...stretchBoxes];
}

/** The straight parts of a river's line, drawn as thick as it is. */
function linesOf({ waterway, x, top, bottom, joins }: PlacedRiver): readonly Box[] {
  const what = `line of ${waterway.waterway}`;
  const down = { what, left: x - LINE_HALF, right: x + LINE_HALF, top, bottom };
  return joins === null
    ? [down]
    : [
        down,
        { what, left: joins.x + LINE_HALF, right: x, top: bottom - LINE_HALF, bottom: bottom + LINE_HALF },
      ];
}

function overlaps({ rivers }: RiverLayout): readonly string[] {
  const boxes = rivers.flatMap(boxesOf);
  const found = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => touch(box, other))
      .map((other) => `${box.what} × ${other.what}`),
  );
  const crossed = rivers.flatMap((river) =>
    linesOf(river).flatMap((line) =>
      boxes
        .filter((box) => touch(line, box) && !isOwn(box, river))
        .map((box) => `${line.what} × ${box.what}`),
    ),
  );
  return [...found, ...crossed];
}

/** A station stands on its own river. */
function isOwn({ what }: Box, { stations }: PlacedRiver): boolean {
  return stations.some(({ station }) => what === `station ${station.section}`);
}

function crossings({ rivers }: RiverLayout): readonly string[] {
  return rivers.flatMap((river, index) =>
    rivers
      .slice(index + 1)
      .filter((other) => other.joins?.waterway !== river.waterway.waterway)
      .filter((other) => linesOf(river).some((line) => linesOf(other).some((each) => touch(line, each))))
      .map((other) => `${river.waterway.waterway} × ${other.waterway.waterway}`),
  );
}

function touch(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.left < b.right - slack &&
    b.left < a.right - slack &&
    a.top < b.bottom - slack &&
    b.top < a.bottom - slack
  );
}

/** Stations out of order, and confluences not between the stations that they lie between. */
function misplaced(tree: RiverBranch, layout: RiverLayout | undefined): readonly string[] {
  const river = layout?.rivers.find(({ waterway }) => waterway === tree.waterway);
  if (layout === undefined || river === undefined) {
    return [`${tree.waterway.waterway} is missing`];
  }
  const ys = river.stations.map(({ y }) => y);
  const wrong = ys.some((y, index) => index > 0 && y <= (ys[index - 1] ?? 0))
    ? [`${tree.waterway.waterway} is out of order`]
    : [];
  const joins = tree.tributaries.flatMap(({ branch, stationsAbove }) => {
    const bottom = layout.rivers.find(({ waterway }) => waterway === branch.waterway)?.bottom ?? 0;
    const isBetween = ys.filter((y) => y < bottom).length === stationsAbove;
    return [
      ...(isBetween ? [] : [`${branch.waterway.waterway} joins at the wrong place`]),
      ...misplaced(branch, layout),
    ];
  });
  return [...wrong, ...joins];
}
