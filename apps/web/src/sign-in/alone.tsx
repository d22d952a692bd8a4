import { type ReactNode, useEffect } from 'react';

/** A page without the frame: for who is not signed in yet. */
export function Alone({
  title,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · 水责`;
  }, [title]);
  return (
    <main className={isWide ? 'alone wide' : 'alone'}>
      <div className="alone-brand">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <div>
          <strong>水责</strong>
          <span>水污染防治量化问责平台</span>
        </div>
      </div>
      <div className="card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
