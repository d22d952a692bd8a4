import { Link } from 'react-router';
import { ClassChip } from '../marks/class-chip.tsx';
import { Nothing } from '../parts/nothing.tsx';
import type { FindingDetail } from './finding-detail.ts';

/** Each counted fact followed from the measurement: what was measured, what it was compared as, the class. */
export function FactChain({ detail }: { readonly detail: FindingDetail }) {
  const { card, finding, sufficientFacts } = detail;
  const { facts } = card;
  if (facts.length === 0) {
    return <Nothing title="目前没有确定的事实。">见下方尚不清楚的项目；补齐数据后重新核算。</Nothing>;
  }
  const enough = new Set(sufficientFacts);
  const isLess = enough.size > 0 && enough.size < facts.length;
  return (
    <>
      {isLess ? <p className="hint">标有“足以触发”的 {enough.size} 项事实，单独就已满足条件。</p> : null}
      <ol className="fact-list">
        {facts.map(({ subject, measurement, statistic, waterClass, comparedClass }, index) => (
          <li key={`${subject} ${statistic}`}>
            <div className="fact-subject">
              <Subject text={subject} section={finding.facts[index]?.section} />
              {isLess && enough.has(index) ? <span className="standing">足以触发</span> : null}
            </div>
            <ol className="links">
              {measurement === null ? null : <li>{measurement}</li>}
              {statistic === null ? null : <li>{statistic}</li>}
              {waterClass === null ? null : (
                <li>
                  <ClassChip mark={waterClass} />
                  {comparedClass === null ? null : (
                    <>
                      {' '}
                      {comparedClass.label}
                      {comparedClass.class === null ? '不详' : <ClassChip mark={comparedClass.class} />}
                    </>
                  )}
                </li>
              )}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What a fact is about; where that is a section, a link to its measurements. */
function Subject({ text, section }: { readonly text: string; readonly section: unknown }) {
  return typeof section === 'string' ? (
    <Link to={`/sections/${encodeURIComponent(section)}?tab=measurements`}>{text}</Link>
  ) : (
    text
  );
}
