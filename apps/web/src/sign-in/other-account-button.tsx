import { Button } from 'antd';
import { useSignOut } from './use-sign-out.ts';

/** The way out for who cannot go on with this account. */
export function OtherAccountButton() {
  const signOut = useSignOut();
  return (
    <Button type="link" block loading={signOut.isPending} onClick={() => signOut.mutate()}>
      换一个账号登录
    </Button>
  );
}
