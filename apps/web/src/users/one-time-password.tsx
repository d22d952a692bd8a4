import { Alert } from 'antd';

/** A password for one sign-in, shown this once. */
export function OneTimePassword({ password }: { readonly password: string }) {
  return (
    <Alert
      type="success"
      role="status"
      title={
        <>
          初始密码：<code className="secret">{password}</code>
        </>
      }
      description="只显示这一次。请当面或以其他可靠方式告诉本人；本人首次登录时须改用自己的密码。"
    />
  );
}
