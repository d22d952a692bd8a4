import {
  addFractions,
  formatFraction,
  fraction,
  invariant,
  multiplyFractions,
  TARGET_CLASSES,
} from '@shuize/domain';
import { expect } from 'vitest';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { aSection, concentrations, exact, linesUnder, netOf } from './compensation.fixture.ts';
import type { CompensationSchemeId } from './compensation-scheme.ts';
import { compensationScheme } from './compensation-schemes.ts';
import { formatWanYuan, formatYuan } from './money.ts';
import { settleCompensation } from './settle-compensation.ts';

/** What ammonia so many times over its target costs, in 万元. */
function wanYuanOf(scheme: CompensationSchemeId, target: string, multiple: string): string {
  const value = multiplyFractions(exact(target), addFractions(fraction(1), exact(multiple)));
  const section = aSection({}, { NH3N: target }, { values: new Map([['NH3N', value]]) });
  const lines = linesUnder(scheme, section).filter(({ rule }) => rule === 'over-limit');
  const { charges } = settleCompensation(compensationScheme(scheme), lines, false);
  invariant(charges.notPublished + charges.undetermined === 0, 'an amount that is known');
  return formatWanYuan(charges.known);
}

testStandardsCases<{ multiple: string }, { wan_yuan: number }>(
  'comp-shanxi2013',
  ({ multiple }, expected) => {
    expect({ wan_yuan: Number(wanYuanOf('shanxi-2013', '1.0', multiple)) }).toEqual(expected);
  },
);

testStandardsCases<{ multiple: string }, { wan_yuan: string }>('comp-zhoukou', ({ multiple }, expected) => {
  expect({ wan_yuan: wanYuanOf('zhoukou', '3.0', multiple) }).toEqual(expected);
});

testStandardsCases<{ multiple: string }, { wan_yuan: number }>('comp-jincheng', ({ multiple }, expected) => {
  expect({ wan_yuan: Number(wanYuanOf('jincheng-2020', '1.0', multiple)) }).toEqual(expected);
});

testStandardsCases<
  { c: string; target: string; q_m3s: string; days: number; rate_yuan_t: number },
  { tonnes: string; yuan: string }
>('comp-henan2010', ({ c, target, q_m3s: flow, days, rate_yuan_t: rate }, expected) => {
  const factor = rate === 10_000 ? 'NH3N' : 'COD';
  const volumeM3 = multiplyFractions(exact(flow), fraction(days * 86_400));
  const section = aSection({ [factor]: c }, { [factor]: target }, { volumeM3 });
  const lines = linesUnder('henan-2010', section);
  const [line] = lines;
  const tonnes = line?.basis.kind === 'tonnes' ? line.basis.tonnes : fraction(0);
  const { charges } = settleCompensation(compensationScheme('henan-2010'), lines, false);
  expect({
    tonnes: formatFraction(tonnes, expected.tonnes.split('.')[1]?.length ?? 0),
    yuan: formatYuan(charges.known),
  }).toEqual(expected);
});

testStandardsCases<
  { annual_class: number; index_change_pct: string },
  { basic_wan: number; change_wan: string }
>('comp-yulu', ({ annual_class: level, index_change_pct: change }, expected) => {
  const section = aSection(
    {},
    {},
    {
      class: TARGET_CLASSES[level - 1] ?? 'below-V',
      indexChangePercent: exact(change),
      values: concentrations({}),
    },
  );
  const lines = linesUnder('henan-shandong-2021', section, 'year');
  const netBy = (rule: string) => formatWanYuan(netOf(lines.filter((line) => line.rule === rule)));
  expect({ basic_wan: Number(netBy('class-steps')), change_wan: netBy('change') }).toEqual(expected);
});
