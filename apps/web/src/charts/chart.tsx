import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { init } from './echarts.ts';

/** A drawing by ECharts that follows its box; `label` is what it shows, for those who hear it. */
export default function Chart({
  option,
  label,
  height,
}: {
  readonly option: EChartsCoreOption;
  readonly label: string;
  readonly height: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) {
      return;
    }
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption(option);
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
