import { Link } from 'react-router';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="没有这一页">
      <Nothing title="没有找到这一页。">
        请核对链接，或者<Link to="/">回到首页</Link>。
      </Nothing>
    </Page>
  );
}
