import { Link } from 'react-router';
import { searchOf } from '../address/use-address.ts';
import { Table } from '../parts/table.tsx';
import { changeLines, type ResultDifference } from './difference-words.ts';

const KINDS = [
  ['finding', '问责线索'],
  ['score', '得分'],
  ['ranking', '排名'],
  ['water', '水质'],
] as const;

const CHANGES: Readonly<Record<ResultDifference['change'], string>> = {
  appeared: '新增',
  vanished: '消失',
  changed: '变化',
};

const MOST_SHOWN = 100;

/**
 * In which results two runs differ, by kind, in words. A finding is a link into the run that has it: the later one, or the
 * earlier where it is gone or the later was not kept.
 */
export function ResultDifferences({
  differences,
  runBefore,
  runAfter,
}: {
  readonly differences: readonly ResultDifference[];
  readonly runBefore: string;
  readonly runAfter: string | null;
}) {
  const kinds = KINDS.map(([kind, name]) => ({
    kind,
    name,
    own: differences.filter((each) => each.kind === kind),
  })).filter(({ own }) => own.length > 0);
  return (
    <>
      <p>
        共 {differences.length} 项：{kinds.map(({ name, own }) => `${name} ${own.length} 项`).join('，')}。
      </p>
      {kinds.map(({ kind, name, own }) => (
        <details key={kind} open={kind !== 'water' || kinds.length === 1}>
          <summary>
            {name}：{countsText(own)}
          </summary>
          <Table
            caption={`${name}的变动`}
            rows={own.slice(0, MOST_SHOWN).map((each, index) => ({ ...each, index }))}
            keyOf={({ index }) => index}
            columns={[
              { title: '变动', cell: ({ change }) => CHANGES[change] },
              {
                title: name,
                isWide: true,
                cell: (each) => <About difference={each} runBefore={runBefore} runAfter={runAfter} />,
              },
              {
                title: '变在何处',
                isWide: true,
                cell: (each) => <Lines lines={changeLines(each)} />,
              },
            ]}
          />
          {own.length > MOST_SHOWN ? (
            <p className="hint">
              只列出前 {MOST_SHOWN} 项，另有 {own.length - MOST_SHOWN} 项。
            </p>
          ) : null}
        </details>
      ))}
    </>
  );
}

function About({
  difference: { kind, about, keyBefore, keyAfter },
  runBefore,
  runAfter,
}: {
  readonly difference: ResultDifference;
  readonly runBefore: string;
  readonly runAfter: string | null;
}) {
  const [digest, run] =
    runAfter !== null && keyAfter !== null ? [keyAfter, runAfter] : [keyBefore, runBefore];
  return kind === 'finding' && digest !== null ? (
    <Link to={`/findings/${digest}${searchOf({ run })}`}>{about}</Link>
  ) : (
    about
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function countsText(differences: readonly ResultDifference[]): string {
  return (['appeared', 'vanished', 'changed'] as const)
    .map((change) => [CHANGES[change], differences.filter((each) => each.change === change).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count} 项`)
    .join('，');
}
