import { type Bilingual, bilingual, type Day, type Result, success, type Year, yearOf } from '@shuize/domain';
import { lastYearOf, type PolicyOutcome, type ProvedFinding } from '@shuize/services';
import {
  argumentText,
  type CommandDefinition,
  type Given,
  optionText,
} from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import type { LoadedPackage } from '../files/read-package.ts';
import type { Screen } from '../screen/screen.ts';
import { PACKAGE_ARGUMENT, YEAR_OPTION, yearAsked } from './evaluate.ts';
import { AS_OF_OPTION, dayAsked } from './period-options.ts';
import { INTERPRETATION_OPTION, POLICIES_OPTION, POLICY_OPTION } from './policy-options.ts';

const SHORTEST_DIGEST = 6;
/** Years looked through for a finding when none is named. */
const YEARS_BACK = 10;

/** `shuize explain PACKAGE DIGEST`: one finding with its whole chain. */
export const explain: CommandDefinition = {
  name: 'explain',
  summary: bilingual('查看一条线索的完整依据', 'show one finding with its whole proof'),
  description: bilingual(
    '重新计算并逐环列出一条线索：监测值、统计值、类别、触发条件、条款、职务和任职者，以及未知数据、距触发的距离和其他口径下的结论。\n' +
      '线索以摘要的前几位指明，见 evaluate 的最后一列。选项须与得出该线索时相同。',
    'Computes a finding again and shows it link by link: measurement, statistic, class, condition, provision, post and holder, with what is unknown, how far it is from changing and what other readings give.\n' +
      'It is named by the first digits of its digest, the last column of evaluate. The options must be those it was found under.',
  ),
  arguments: [
    PACKAGE_ARGUMENT,
    {
      name: 'digest',
      label: bilingual('线索', 'DIGEST'),
      description: bilingual('线索摘要的前 6 位或更多', 'the first 6 digits of its digest or more'),
    },
  ],
  options: [
    POLICY_OPTION,
    POLICIES_OPTION,
    YEAR_OPTION,
    INTERPRETATION_OPTION,
    AS_OF_OPTION,
    {
      name: 'out',
      label: bilingual('文件', 'FILE'),
      description: bilingual('写成一页可打印的网页（.html）', 'write it as a web page for print (.html)'),
    },
  ],
  examples: [
    {
      line: 'npx shuize explain demo 3f9c02ab',
      says: bilingual('在屏幕上显示', 'on the screen'),
    },
    {
      line: 'npx shuize explain demo 3f9c02ab --out finding.html',
      says: bilingual('写成一页', 'as a page'),
    },
  ],
  run: async (given, screen) => {
    const asked = askedOf(given);
    if (!asked.ok) {
      return asked;
    }
    const { loadPackage } = await import('./judge-package.ts');
    const loaded = await loadPackage(argumentText(given, 'package'), screen);
    if (!loaded.ok) {
      return loaded;
    }
    const found = await findFinding(given, asked.value, loaded.value, screen);
    if (!found.ok) {
      return found;
    }
    const { showFinding } = await import('./finding-output.ts');
    const { file, asOf } = asked.value;
    const shown = await showFinding(screen, found.value.outcome, found.value.proved, {
      file,
      asOf,
      isDemonstration: loaded.value.isDemonstration,
    });
    return shown.ok ? success(undefined) : faultyInput(shown.error);
  },
};

interface Asked {
  readonly year: Year | null;
  readonly asOf: Day | null;
  readonly digest: string;
  /** `null`: on the screen. */
  readonly file: string | null;
}

function askedOf(given: Given): Result<Asked, CommandFailure> {
  const year = yearAsked(given);
  const asOf = dayAsked(given);
  if (!year.ok) {
    return year;
  }
  if (!asOf.ok) {
    return asOf;
  }
  const digest = argumentText(given, 'digest').toLowerCase();
  if (!/^[0-9a-f]+$/.test(digest) || digest.length < SHORTEST_DIGEST) {
    return wrongDigest(
      digest,
      bilingual(
        '摘要由数字和字母 a 至 f 组成，至少给出前 6 位，见 shuize evaluate 的最后一列。',
        'A digest is of digits and the letters a to f; give at least the first 6, see the last column of shuize evaluate.',
      ),
    );
  }
  const file = optionText(given, 'out');
  if (file !== null && !/\.html?$/i.test(file)) {
    return wrongCommandLine(
      'unknown-value',
      bilingual(`选项 --out 不接受“${file}”。`, `The option --out does not take “${file}”.`),
      bilingual('文件名请以 .html 结尾。', 'Let the name end in .html.'),
    );
  }
  return success({ year: year.value, asOf: asOf.value, digest, file });
}

async function findFinding(
  given: Given,
  { year, asOf, digest }: Asked,
  { data }: LoadedPackage,
  screen: Screen,
): Promise<Result<{ readonly outcome: PolicyOutcome; readonly proved: ProvedFinding }, CommandFailure>> {
  const { judgePackage } = await import('./judge-package.ts');
  const last = lastYearOf(data);
  const years = year === null ? Array.from({ length: YEARS_BACK }, (_, back) => yearOf(last - back)) : [year];
  for (const each of years) {
    const outcome = await judgePackage(given, data, { year: each, asOf, all: true }, screen);
    if (!outcome.ok) {
      if (each === years[0]) {
        return outcome;
      }
      continue;
    }
    const matching = outcome.value.proved.filter(({ finding }) => finding.digest.startsWith(digest));
    const [proved, another] = matching;
    if (another !== undefined) {
      return wrongDigest(
        digest,
        bilingual('有多条线索以此开头，请多给几位。', 'Several findings begin so; give more digits.'),
      );
    }
    if (proved !== undefined) {
      return success({ outcome: outcome.value, proved });
    }
  }
  return wrongDigest(
    digest,
    bilingual(
      '请核对摘要，并使用与得出该线索时相同的 --policy、--year、--interpretation 和 --as-of。数据或制度包改动后摘要也会改变。',
      'Check the digest and give the same --policy, --year, --interpretation and --as-of it was found under. A change of data or pack changes digests.',
    ),
  );
}

function wrongDigest(digest: string, mend: Bilingual) {
  return wrongCommandLine(
    'unknown-finding',
    bilingual(`没有找到线索“${digest}”。`, `There is no finding “${digest}”.`),
    mend,
  );
}
