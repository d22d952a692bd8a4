import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { useKeptSearch } from '../address/use-address.ts';
import { allows, type Me } from '../server/use-me.ts';
import { MENU_GROUPS } from './menu.ts';
import { PageSkeleton } from './page-skeleton.tsx';
import { UserMenu } from './user-menu.tsx';

const PeriodPicker = lazy(() => import('./period-picker.tsx'));

const PATHS_WITH_PERIOD = /^\/($|rivers|sections)/;

/** The frame of every page behind the sign-in: skip link, header, menu (a drawer on small screens), the page. */
export function Layout({ me }: { readonly me: Me }) {
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="header">
        <Button
          className="menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label="打开菜单"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        />
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>水责</span>
          <span className="office">{me.division?.name ?? '水污染防治攻坚'}</span>
        </Link>
        {PATHS_WITH_PERIOD.test(pathname) ? (
          <Suspense fallback={<div className="period" />}>
            <PeriodPicker />
          </Suspense>
        ) : null}
        <UserMenu me={me} />
      </header>
      <div className="frame">
        <nav className="menu" aria-label="主菜单">
          <MenuLinks me={me} />
        </nav>
        <Drawer
          open={isOpen}
          onClose={() => setIsOpen(false)}
          placement="left"
          size={260}
          title="菜单"
          closable={{ 'aria-label': '关闭菜单' }}
        >
          <nav aria-label="主菜单">
            <MenuLinks me={me} onChosen={() => setIsOpen(false)} />
          </nav>
        </Drawer>
        <main id="content" tabIndex={-1} className="content">
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </>
  );
}

/** The pages that the reader may open, by group; a group without any is left out. */
function MenuLinks({ me, onChosen }: { readonly me: Me; readonly onChosen?: () => void }) {
  const kept = useKeptSearch();
  const id = useId();
  const groups = MENU_GROUPS.map(({ title, pages }) => ({
    title,
    pages: pages.filter(({ permission }) => allows(me, permission)),
  })).filter(({ pages }) => pages.length > 0);
  return groups.map(({ title, pages }, position) => (
    <section key={title} className="menu-group">
      <h2 id={`${id}-${position}`}>{title}</h2>
      <ul className="menu-links" aria-labelledby={`${id}-${position}`}>
        {pages.map(({ path, title: page }) => (
          <li key={path}>
            <NavLink to={`${path}${kept}`} end={path === '/'} onClick={onChosen}>
              {page}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
