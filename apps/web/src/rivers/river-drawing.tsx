import { type KeyboardEvent, memo } from 'react';
import { Link } from 'react-router';
import { markFill, markLetter } from '../marks/class-palette.ts';
import { neighbourOf, type Reach } from './flow-reach.ts';
import {
  LABEL_OFFSET,
  LAKE_HALF,
  LINE_HEIGHT,
  NAME_FONT,
  NAME_INDENT,
  type PlacedRiver,
  type PlacedStation,
  type RiverLayout,
  STATION_FONT,
  STATION_HEIGHT,
  STATION_WIDTH,
  STRETCH_FONT,
  STRETCH_OFFSET,
} from './river-layout.ts';
import { mouthPath, riverPath } from './river-paths.ts';
import { stationId, stationText } from './station-text.ts';

const TEXT_DROP = 0.36;
const LAKE_PADDING = 19;
const BOUNDARY_HALF = 22;
const BOUNDARY_DROP = STATION_HEIGHT / 2 + 5;

interface Lighting {
  readonly reach: Reach | null;
  readonly onLight: (section: string | null) => void;
  /** Search part of links to sections. */
  readonly kept: string;
}

/** The diagram of one tree of rivers. Each station is a link; arrow keys go up- and downstream. */
export function RiverDrawing({
  layout,
  label,
  reach,
  onLight,
  kept,
}: { readonly layout: RiverLayout; readonly label: string } & Lighting) {
  const { width, height, rivers } = layout;
  const lighting = { reach, onLight, kept };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset; its links are a group.
    <svg
      className={reach === null ? 'rivers' : 'rivers is-lit'}
      role="group"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <Riverbed layout={layout} />
      {reach?.lines
        .filter(({ river }) => rivers.includes(river))
        .map((line) => (
          <path
            key={`${line.river.waterway.waterway}-${line.isUpstream}`}
            className={line.isUpstream ? 'lit-line upstream' : 'lit-line downstream'}
            d={riverPath(line.river, line.from, line.to)}
          />
        ))}
      {rivers.map((river) => (
        <g key={river.waterway.waterway}>
          {river.stations.map((placed) => (
            <StationMark
              key={placed.station.section}
              river={river}
              placed={placed}
              layout={layout}
              {...lighting}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Everything that does not change with what is lit. */
const Riverbed = memo(function Riverbed({ layout: { rivers } }: { readonly layout: RiverLayout }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing of the riverbed takes the focus.
    <g aria-hidden="true">
      {rivers.map(({ waterway, x, stretches }) =>
        stretches.map(({ top, bottom, name, label }, index) => (
          <g key={`${waterway.waterway}-${top}`}>
            <rect
              className={index % 2 === 0 ? 'stretch' : 'stretch other'}
              x={x - 10}
              y={top + 1}
              width={20}
              height={bottom - top - 2}
              rx={4}
            />
            <text
              className="stretch-name"
              x={x - STRETCH_OFFSET}
              y={(top + bottom) / 2}
              fontSize={STRETCH_FONT}
              textAnchor="middle"
            >
              <title>{name}</title>
              {label}
            </text>
          </g>
        )),
      )}
      {rivers.toReversed().map((river) => (
        <g key={river.waterway.waterway}>
          <path className="river" d={riverPath(river, river.top, river.bottom)} />
          {river.joins === null ? <path className="river mouth" d={mouthPath(river)} /> : null}
          <LakeBed river={river} />
        </g>
      ))}
      {rivers.map(({ waterway, name, x, nameY }) => (
        <text
          key={waterway.waterway}
          className="river-name"
          fontSize={NAME_FONT}
          x={x - NAME_INDENT}
          y={nameY + NAME_FONT * TEXT_DROP}
        >
          <title>{waterway.name}</title>
          {name}
        </text>
      ))}
    </g>
  );
});

function LakeBed({ river: { waterway, x, stations } }: { readonly river: PlacedRiver }) {
  const [first, last] = [stations[0], stations.at(-1)];
  if (waterway.kind !== 'lake' || first === undefined || last === undefined) {
    return null;
  }
  return (
    <rect
      className="lake"
      x={x - LAKE_HALF}
      y={first.y - LAKE_PADDING}
      width={2 * LAKE_HALF}
      height={last.y - first.y + 2 * LAKE_PADDING}
      rx={LAKE_PADDING}
    />
  );
}

function StationMark({
  river,
  placed: { station, y, lines },
  layout,
  reach,
  onLight,
  kept,
}: { readonly river: PlacedRiver; readonly placed: PlacedStation; readonly layout: RiverLayout } & Lighting) {
  const { x } = river;
  const { section, outcome, boundary, attains } = station;
  const go = (event: KeyboardEvent) => {
    const isUp = event.key === 'ArrowUp' || event.key === 'ArrowLeft';
    if (isUp || event.key === 'ArrowDown' || event.key === 'ArrowRight') {
      event.preventDefault();
      const next = neighbourOf(layout, section, isUp);
      if (next !== null) {
        document.getElementById(stationId(next))?.focus();
      }
    }
  };
  return (
    <Link
      id={stationId(section)}
      className={`station${attains === false ? ' misses' : ''}${standing(reach, section)}`}
      to={`/sections/${encodeURIComponent(section)}${kept}`}
      aria-label={stationText(station)}
      onMouseEnter={() => onLight(section)}
      onMouseLeave={() => onLight(null)}
      onFocus={() => onLight(section)}
      onBlur={() => onLight(null)}
      onKeyDown={go}
    >
      {boundary === 'none' ? null : (
        <line
          className={`boundary ${boundary}`}
          x1={x - BOUNDARY_HALF}
          x2={x + BOUNDARY_HALF}
          y1={y + BOUNDARY_DROP}
          y2={y + BOUNDARY_DROP}
        />
      )}
      <rect
        className="pill"
        x={x - STATION_WIDTH / 2}
        y={y - STATION_HEIGHT / 2}
        width={STATION_WIDTH}
        height={STATION_HEIGHT}
        rx={STATION_HEIGHT / 2}
        fill={markFill(outcome)}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          className="station-name"
          fontSize={STATION_FONT}
          x={x + LABEL_OFFSET}
          y={y + STATION_FONT * TEXT_DROP + (index - (lines.length - 1) / 2) * LINE_HEIGHT}
        >
          {line}
        </text>
      ))}
      <text
        className="letter"
        x={x}
        y={y + STATION_FONT * TEXT_DROP}
        textAnchor="middle"
        fontSize={STATION_FONT}
      >
        {markLetter(outcome)}
      </text>
    </Link>
  );
}

function standing(reach: Reach | null, section: string): string {
  if (reach === null) {
    return '';
  }
  if (reach.section === section) {
    return ' here';
  }
  return reach.upstream.has(section) ? ' upstream' : reach.downstream.has(section) ? ' downstream' : ' apart';
}
