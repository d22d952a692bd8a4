import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ChosenValue } from '../corrections/chosen-value.ts';
import { CorrectForm } from '../corrections/correct-form.tsx';
import { WithdrawForm } from '../corrections/withdraw-form.tsx';
import { ProposeForm } from '../exclusions/propose-form.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { SectionDetail } from './about-panel.tsx';
import type { MayWrite } from './use-may-write.ts';

const WIDE = 640;

type Doing = 'correct' | 'withdraw' | 'propose' | null;

/** What can be done with the values chosen in the table: correct them, take them back, propose to leave them out. */
export function ValueActions({
  detail: { section, name },
  may,
  chosen,
  onCleared,
}: {
  readonly detail: SectionDetail;
  readonly may: MayWrite;
  readonly chosen: readonly ChosenValue[];
  readonly onCleared: () => void;
}) {
  const [doing, setDoing] = useState<Doing>(null);
  const [told, setTold] = useState<string | null>(null);
  const count = chosen.length;
  const open = (next: Doing) => {
    setTold(null);
    setDoing(next);
  };
  const close = () => setDoing(null);
  const done = (text: string) => {
    setDoing(null);
    setTold(text);
    onCleared();
  };
  return (
    <>
      <fieldset className="value-actions">
        <legend className="heard">处理选中的数据</legend>
        <span className="value-count" aria-live="polite">
          {count === 0 ? '勾选现行的数值后处理。' : `已选 ${count} 个数据。`}
        </span>
        {may.correct ? (
          <>
            <Button disabled={count === 0} onClick={() => open('correct')}>
              更正
            </Button>
            <Button disabled={count === 0} onClick={() => open('withdraw')}>
              撤回
            </Button>
          </>
        ) : null}
        {may.propose ? <Button onClick={() => open('propose')}>申请剔除</Button> : null}
        {count === 0 ? null : (
          <Button type="text" onClick={onCleared}>
            取消选择
          </Button>
        )}
      </fieldset>
      <div aria-live="polite">
        {told === null ? null : (
          <Alert
            type="success"
            title={told}
            closable={{ closeIcon: true, 'aria-label': '关闭提示', onClose: () => setTold(null) }}
          />
        )}
      </div>
      <Dialog isOpen={doing === 'correct'} title={`更正“${name}”断面的数据`} width={WIDE} onClose={close}>
        <CorrectForm section={section} values={chosen} onDone={done} />
      </Dialog>
      <Dialog isOpen={doing === 'withdraw'} title={`撤回“${name}”断面的数据`} width={WIDE} onClose={close}>
        <WithdrawForm section={section} values={chosen} onDone={done} />
      </Dialog>
      <Dialog isOpen={doing === 'propose'} title={`申请剔除“${name}”断面的数据`} onClose={close}>
        <ProposeForm
          section={section}
          chosen={chosen}
          onDone={() => done('剔除申请已提交，批准前数据照常计入。')}
        />
      </Dialog>
      {may.propose ? (
        <p className="hint">
          更正、撤回立即生效；剔除须另一位负责人批准，进展见<Link to="/exclusions">剔除统计</Link>。
        </p>
      ) : null}
    </>
  );
}
