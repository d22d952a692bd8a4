import { LoadingOutlined } from '@ant-design/icons';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import type { RunUnderWay } from './runs-under-way.ts';

/** The runs that are being made or wait, and how far each is. */
export function UnderWayPanel({ items }: { readonly items: readonly RunUnderWay[] }) {
  return (
    <section className="card" aria-live="polite" hidden={items.length === 0}>
      <h2>正在进行</h2>
      <ul className="under-way">
        {items.map((each) => (
          <li className="under-way-item" key={`${each.kind}/${each.period}/${each.asOf}/${each.startedAt}`}>
            <LoadingOutlined aria-hidden="true" />
            <div>
              <strong>
                {periodText(each.period)}
                {each.kind === 'run' ? '核算' : '重算核对'}
              </strong>
              <span className="under-way-step">{each.step}</span>
              <span className="hint">
                {each.startedBy ?? '程序按计划'}于 {instantText(each.startedAt)} 发起
                {each.asOf === null ? '' : `，数据截至 ${instantText(each.asOf)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
