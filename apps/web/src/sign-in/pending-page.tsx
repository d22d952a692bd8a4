import { Alone } from './alone.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { OtherAccountButton } from './other-account-button.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';

/** What an account has to do before anything else. */
export function PendingPage({ pending }: { readonly pending: 'new-password' | 'second-factor-set-up' }) {
  return pending === 'new-password' ? (
    <Alone title="请先改用自己的密码">
      <NewPasswordForm />
      <OtherAccountButton />
    </Alone>
  ) : (
    <Alone title="请先启用动态口令">
      <SecondFactorForm />
      <OtherAccountButton />
    </Alone>
  );
}
