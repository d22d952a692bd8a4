import { Button } from 'antd';
import { useOpenIdName } from './sign-in-offers.ts';

/** Leads to the provider where one is set up; nothing otherwise. */
export function OpenIdButton() {
  const name = useOpenIdName();
  return name === null ? null : (
    <Button block onClick={() => window.location.assign('/api/sign-in/openid')}>
      使用{name}登录
    </Button>
  );
}
