import { problemOf } from '../server/problem.ts';
import { ProblemNote } from './problem-note.tsx';

/** Why something was not done, with what is wrong piece by piece and what mends it. */
export function FaultList({ error }: { readonly error: unknown }) {
  const { title, errors = [] } = problemOf(error);
  // One fault is told by the problem itself.
  const others = errors.filter(({ message }) => errors.length > 1 || message !== title);
  return (
    <>
      <ProblemNote error={error} />
      {others.length === 0 ? null : (
        <ul className="fault-list">
          {others.map(({ row, column, code, message, mend }) => (
            <li key={`${row} ${column} ${code}`}>
              {message}
              {mend}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
