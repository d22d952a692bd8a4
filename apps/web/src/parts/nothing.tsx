import type { ReactNode } from 'react';

/** In place of an empty list: that there is nothing, and what to do about it. */
export function Nothing({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
