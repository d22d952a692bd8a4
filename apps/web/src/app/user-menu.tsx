import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { Me } from '../server/use-me.ts';
import { useSignOut } from '../sign-in/use-sign-out.ts';
import { ROLE_NAMES } from '../wording/words.ts';

export function UserMenu({ me }: { readonly me: Me }) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: '我的账号', onClick: () => navigate('/account') },
          { key: 'sign-out', label: '退出登录', onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button type="text" className="user" icon={<UserOutlined />} aria-haspopup="menu">
        <span className="user-name">{me.name}</span>
        <span className="user-roles">{me.roles.map((role) => ROLE_NAMES[role] ?? role).join('、')}</span>
      </Button>
    </Dropdown>
  );
}
