import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useKeptSearch, usePeriod } from '../address/use-address.ts';
import { Legend } from '../marks/legend.tsx';
import { Answered } from '../parts/answered.tsx';
import { isNothingOnRecord, NoDataYet } from '../parts/no-data-yet.tsx';
import { Page } from '../parts/page.tsx';
import { useWidth } from '../parts/use-width.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import type { Diagram } from './diagram.ts';
import { reachOf } from './flow-reach.ts';
import { MonthSlider } from './month-slider.tsx';
import { RiverDrawing } from './river-drawing.tsx';
import { riverForest } from './river-forest.ts';
import { riverLayout } from './river-layout.ts';
import { RiverList } from './river-list.tsx';

const LANE_WIDTH = 185;
const MOST_LANES = 6;

/** The river diagram (河流图) of a month: who is upstream of whom, and how the water is. */
export function RiverPage() {
  const [{ month: wanted, asOf }, change] = usePeriod();
  const month = useDeferredValue(wanted);
  const diagram = useQuery({
    queryKey: ['rivers', month, asOf],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/rivers', {
          params: { query: { ...(month === null ? {} : { month }), ...(asOf === null ? {} : { asOf }) } },
          signal,
        }),
      ),
  });
  return (
    <Page title="河流图" lead="水自上而下流；断面按水流先后排列，颜色和字母表示当月水质类别。">
      {isNothingOnRecord(diagram.error) ? (
        <NoDataYet title="还没有监测数据。" />
      ) : (
        <Answered query={diagram} rows={12}>
          {(body) =>
            body.stations.length === 0 ? (
              <NoDataYet title="您的数据范围内还没有断面。" />
            ) : (
              <>
                <MonthSlider
                  month={wanted ?? body.month}
                  first={body.onRecord.first}
                  last={body.onRecord.last}
                  onChange={(next) => change({ month: next })}
                />
                <Rivers diagram={body} />
              </>
            )
          }
        </Answered>
      )}
    </Page>
  );
}

function Rivers({ diagram }: { readonly diagram: Diagram }) {
  const kept = useKeptSearch();
  const [lit, setLit] = useState<string | null>(null);
  const [box, width] = useWidth<HTMLElement>();
  const lanes = Math.min(Math.max(2, Math.floor(width / LANE_WIDTH)), MOST_LANES);
  const trees = useMemo(
    () =>
      riverForest(diagram.waterways, diagram.stations).map((branch) => ({
        branch,
        layout: riverLayout(branch, lanes),
      })),
    [diagram, lanes],
  );
  const reach = useMemo(
    () => (lit === null ? null : (trees.map(({ layout }) => reachOf(layout, lit)).find(Boolean) ?? null)),
    [trees, lit],
  );
  const name = diagram.stations.find(({ section }) => section === lit)?.name;
  return (
    <>
      <Legend>
        <li>
          <svg width={34} height={20} aria-hidden="true" className="rivers">
            <g className="station misses">
              <rect className="pill" x={2} y={2} width={30} height={16} rx={8} fill="#fff" />
            </g>
          </svg>
          未达标
        </li>
        <BoundaryKey kind="county" name="县界" />
        <BoundaryKey kind="city" name="市界" />
        <BoundaryKey kind="province" name="省界" />
      </Legend>
      <p className="lit-text" aria-live="polite">
        {reach === null
          ? '把光标移到断面上，或用 Tab 和方向键选中断面，可看清它的上游和下游。'
          : `${name}：上游 ${reach.upstream.size} 个断面，下游 ${reach.downstream.size} 个断面。`}
      </p>
      <div className="river-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard. */}
        <section className="river-box" ref={box} tabIndex={0} aria-label="河流图">
          {trees.map(({ branch, layout }) => (
            <RiverDrawing
              key={branch.waterway.waterway}
              layout={layout}
              label={`${branch.waterway.basin} ${branch.waterway.name}及其支流`}
              reach={reach}
              onLight={setLit}
              kept={kept}
            />
          ))}
        </section>
        <section className="river-side" aria-labelledby="river-list-title">
          <h2 id="river-list-title">断面列表</h2>
          {trees.map(({ branch }) => (
            <RiverList
              key={branch.waterway.waterway}
              branch={branch}
              reach={reach}
              onLight={setLit}
              kept={kept}
            />
          ))}
        </section>
      </div>
    </>
  );
}

function BoundaryKey({ kind, name }: { readonly kind: string; readonly name: string }) {
  return (
    <li>
      <svg width={34} height={12} aria-hidden="true" className="rivers">
        <line className={`boundary ${kind}`} x1={0} x2={34} y1={6} y2={6} />
      </svg>
      {name}
    </li>
  );
}
