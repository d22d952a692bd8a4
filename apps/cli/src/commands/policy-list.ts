import { type Bilingual, bilingual, type Result, success } from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { CommandFailure } from '../failures/command-failure.ts';
import { policiesNamed, shippedPolicies } from '../files/read-policies.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { writeTable } from '../screen/table.ts';
import { wrapText } from '../screen/wrap-text.ts';
import { readPolicy } from './policies-asked.ts';

const USUAL_WIDTH = 100;

/** The packs that come with the program, or those that a name stands for, with what they inherit. */
export async function listPolicies(
  name: string | null,
  screen: Screen,
): Promise<Result<void, CommandFailure>> {
  const packs: Pack[] = [];
  for (const each of name === null ? await shippedPolicies() : await policiesNamed(name)) {
    const pack = await readPolicy(each);
    if (!pack.ok) {
      return pack;
    }
    packs.push(pack.value.pack);
  }
  if (screen.format === 'json') {
    writeJson(screen.out, packs.map(objectOf));
  } else {
    writePacks(screen, packs);
  }
  return success(undefined);
}

function objectOf({
  id,
  version,
  title,
  instrument,
  inForce,
  rules,
  interpretations,
  cases,
  inheritance,
  parameters,
}: Pack) {
  return {
    id,
    version,
    title,
    instrument: instrument.name,
    inForce,
    provisions: rules.map((rule) => rule.id),
    interpretations: interpretations.map(({ id: name, answers }) => ({
      name,
      answers: answers.map((answer) => answer.id),
    })),
    localParameters: parameters.filter(({ local }) => local !== null).map((parameter) => parameter.id),
    cases: cases.length,
    inherits:
      inheritance === null
        ? null
        : {
            pack: inheritance.pack,
            version: inheritance.version,
            inherited: inheritance.inherited,
            replaced: inheritance.replaced,
            added: inheritance.added,
            removed: inheritance.removed,
            droppedCases: inheritance.droppedCases,
          },
  };
}

function writePacks(screen: Screen, packs: readonly Pack[]): void {
  const title = (zh: string, en: string) => say(screen, bilingual(zh, en));
  writeTable(
    screen.out,
    [
      { title: title('编号', 'id') },
      { title: title('版本', 'version') },
      { title: title('名称', 'title'), wraps: true },
      { title: title('施行', 'in force') },
      { title: title('条款', 'provisions'), align: 'right' },
      { title: title('口径', 'interpretations'), align: 'right' },
      { title: title('案例', 'cases'), align: 'right' },
    ],
    packs.map((pack) => ({
      cells: [
        pack.id,
        pack.version,
        say(screen, pack.title),
        say(screen, inForceText(pack)),
        String(pack.rules.length),
        String(pack.interpretations.length),
        String(pack.cases.length),
      ],
    })),
  );
  for (const text of packs.flatMap(inheritanceText)) {
    const lines = wrapText(say(screen, text), Math.min(screen.out.width ?? USUAL_WIDTH, USUAL_WIDTH));
    screen.out.write(`\n${lines.join('\n')}\n`);
  }
}

function inForceText({ inForce: { from, until } }: Pack): Bilingual {
  if (from === null && until === null) {
    return bilingual('不限时', 'open');
  }
  const start = from === null ? bilingual('', '') : bilingual(`${from}起`, `${from} on`);
  const end = until === null ? bilingual('', '') : bilingual(`至${until}`, `until ${until}`);
  const isBoth = from !== null && until !== null;
  return bilingual(`${start.zh}${isBoth ? '，' : ''}${end.zh}`, `${start.en}${isBoth ? ' ' : ''}${end.en}`);
}

/** What a pack takes over from another, in one paragraph; nothing of most. */
function inheritanceText({ id, inheritance }: Pack): readonly Bilingual[] {
  if (inheritance === null) {
    return [];
  }
  const { pack, version, inherited, replaced, added, removed } = inheritance;
  const [instead, more] = [replaced, added].map((names) =>
    names.filter((name) => !name.startsWith('cases/')),
  );
  const listed = (names: readonly string[] = []) =>
    names.length === 0 ? bilingual('无', 'nothing') : bilingual(names.join('、'), names.join(', '));
  const [of, by] = [listed(instead), listed(more)];
  return [
    bilingual(
      `${id} 继承 ${pack} ${version}：沿用${inherited.length}项；替换：${of.zh}；新增：${by.zh}；不沿用${removed.length}项（理由见 npx shuize policy show）。`,
      `${id} inherits ${pack} ${version}: ${inherited.length} elements as they are; replaced: ${of.en}; added: ${by.en}; ${removed.length} removed (npx shuize policy show says why).`,
    ),
  ];
}
