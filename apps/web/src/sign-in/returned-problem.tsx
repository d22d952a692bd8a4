import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { PROBLEM_PARAMETER } from './problem-parameter.ts';

interface Told {
  readonly title: string;
  readonly mend: string;
}

/** Why the provider’s way back did not lead in, by the code that the server puts into the address. */
const PROBLEMS: Readonly<Record<string, Told>> = {
  'openid-failed': { title: '统一身份认证没有通过。', mend: '请重新登录，或者用密码登录。' },
  'openid-not-linked': {
    title: '这个统一身份认证账号没有关联本系统的账号。',
    mend: '请先用密码登录，再到“我的账号”中关联。',
  },
  'openid-linked-to-another': {
    title: '这个统一身份认证账号已关联另一个账号。',
    mend: '请先在那个账号中取消关联。',
  },
  'openid-unavailable': { title: '统一身份认证没有应答。', mend: '请稍后重试，或者用密码登录。' },
  'ticket-expired': { title: '等待时间过长，这次认证已经失效。', mend: '请重新登录。' },
  'not-signed-in': { title: '关联没有完成：登录已经失效。', mend: '请重新登录后再关联。' },
};

const UNKNOWN: Told = { title: '没有登录成功。', mend: '请重试，或者用密码登录。' };

/** Tells once why the browser was sent back here; the address then says nothing of it any more. */
export function ReturnedProblem() {
  const [search, setSearch] = useSearchParams();
  const [code] = useState(() => search.get(PROBLEM_PARAMETER));
  useEffect(() => {
    if (code !== null) {
      setSearch(
        (now) => {
          const rest = new URLSearchParams(now);
          rest.delete(PROBLEM_PARAMETER);
          return rest;
        },
        { replace: true },
      );
    }
  }, [code, setSearch]);
  if (code === null) {
    return null;
  }
  const { title, mend } = PROBLEMS[code] ?? UNKNOWN;
  return <Alert type="error" role="alert" title={title} description={mend} />;
}
