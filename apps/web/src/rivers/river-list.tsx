import { classNumeral } from '@shuize/domain';
import { Link } from 'react-router';
import { ClassChip } from '../marks/class-chip.tsx';
import { indicatorNames } from '../wording/words.ts';
import type { Station } from './diagram.ts';
import type { Reach } from './flow-reach.ts';
import type { RiverBranch } from './river-forest.ts';
import { attainmentText } from './station-text.ts';

/** The same sections as a list, river by river in flow order; what is lit in the diagram is lit here and the other way round. */
export function RiverList({
  branch,
  reach,
  onLight,
  kept,
}: {
  readonly branch: RiverBranch;
  readonly reach: Reach | null;
  readonly onLight: (section: string | null) => void;
  readonly kept: string;
}) {
  return (
    <>
      {branch.stations.length === 0 ? null : (
        <>
          <h3>{branch.waterway.name}</h3>
          <ol className="river-list">
            {branch.stations.map((station) => (
              <li key={station.section}>
                <Link
                  to={`/sections/${encodeURIComponent(station.section)}${kept}`}
                  className={reach?.section === station.section ? 'here' : undefined}
                  onMouseEnter={() => onLight(station.section)}
                  onMouseLeave={() => onLight(null)}
                  onFocus={() => onLight(station.section)}
                  onBlur={() => onLight(null)}
                >
                  <ClassChip mark={station.outcome} />
                  <span className="river-list-name">
                    {station.name}
                    <span className="river-list-note">{noteOf(station)}</span>
                  </span>
                  <Standing reach={reach} section={station.section} />
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
      {branch.tributaries.map((tributary) => (
        <RiverList
          key={tributary.branch.waterway.waterway}
          branch={tributary.branch}
          reach={reach}
          onLight={onLight}
          kept={kept}
        />
      ))}
    </>
  );
}

function noteOf({ divisions, target, attains, deciding, outcome }: Station): string {
  const isPolluted = outcome === 'IV' || outcome === 'V' || outcome === 'below-V';
  return [
    divisions.map((division) => division.name).join('、'),
    target === null ? null : `目标${classNumeral(target)}类`,
    attainmentText(attains),
    isPolluted && deciding.length > 0 ? indicatorNames(deciding) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Standing({ reach, section }: { readonly reach: Reach | null; readonly section: string }) {
  if (reach?.upstream.has(section) === true) {
    return <span className="standing">上游</span>;
  }
  return reach?.downstream.has(section) === true ? <span className="standing">下游</span> : null;
}
