import { Link } from 'react-router';

/** One of the main figures of a page; a link to what it counts where there is such a page. */
export function Figure({
  title,
  value,
  note,
  to,
}: {
  readonly title: string;
  readonly value: string;
  readonly note: readonly (string | null)[];
  readonly to?: string;
}) {
  const content = (
    <>
      <span className="figure-title">{title}</span>
      <span className="figure-value">{value}</span>
      {note.map((line) =>
        line === null ? null : (
          <span className="figure-note" key={line}>
            {line}
          </span>
        ),
      )}
    </>
  );
  return <li>{to === undefined ? <div>{content}</div> : <Link to={to}>{content}</Link>}</li>;
}
