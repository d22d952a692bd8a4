import { invariant } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { defaultAnswers } from '../evaluate/answers.ts';
import { aPack } from '../parse/a-pack.fixture.ts';
import { demandsText } from '../text/demands-text.ts';
import { proposalText } from '../text/proposal-text.ts';
import type { MatrixContext, MatrixQuestion } from './proposal.ts';
import { proposeMeasures } from './propose-measures.ts';

const PLAIN = aPack('matrix').read();
const LIFTING = aPack('matrix-lifting').read();

function contextOf(answers: Readonly<Record<string, string>> = {}, isLifting = false): MatrixContext {
  const [plain, lifting] = [PLAIN, LIFTING].map((pack) => {
    const [matrix] = pack.matrices;
    invariant(matrix !== undefined, 'the example has a matrix');
    return { policy: pack.id, matrix, answers: { ...defaultAnswers(pack), ...answers } };
  });
  invariant(plain !== undefined && lifting !== undefined, 'both examples are read');
  return isLifting ? { own: lifting, lifted: plain } : { own: plain, lifted: null };
}

function ask(tier: string, role: string, ...circumstances: string[]): MatrixQuestion {
  return { line: 'territory', tier, role, circumstances };
}

function zh(context: MatrixContext, question: MatrixQuestion): string {
  const { demands } = proposeMeasures(context, question);
  return demands === null ? '不适用' : demandsText(PLAIN.matrices[0]?.measures ?? [], demands).zh;
}

describe('a cell', () => {
  it('gives its measures: a choice, a floor, several together', () => {
    expect(zh(contextOf(), ask('light', 'direct'))).toBe('通报或者诫勉');
    expect(zh(contextOf(), ask('severe', 'direct'))).toBe('停职检查以上（含停职检查），以及培训');
  });

  it('says why where it does not apply, and what governs instead', () => {
    const { demands, reason, fallback } = proposeMeasures(contextOf(), ask('light', 'principal'));
    expect([demands, reason?.zh, fallback?.provision]).toEqual([
      null,
      '情节较轻的不追究主要负责人。',
      'EX-10',
    ]);
  });

  it('may hold under one answer of an interpretation only', () => {
    expect(zh(contextOf(), ask('severe', 'principal'))).toBe('诫勉以上（含诫勉）');
    expect(zh(contextOf({ principals: 'not-held' }), ask('severe', 'principal'))).toBe('不适用');
  });
});

describe('circumstances', () => {
  it('lead to the next tier, or within the tier, as the interpretation says', () => {
    expect(zh(contextOf(), ask('light', 'direct', 'repeated'))).toBe('停职检查以上（含停职检查），以及培训');
    expect(zh(contextOf({ heavier: 'within-tier' }), ask('light', 'direct', 'repeated'))).toBe('诫勉');
  });

  it('at the highest tier do what the pack says instead', () => {
    expect(zh(contextOf(), ask('severe', 'direct', 'repeated'))).toBe('免职或者处分，以及培训');
  });

  it('that weigh against each other do as the pack says, and the trace tells of both', () => {
    const { steps } = proposeMeasures(contextOf(), ask('light', 'direct', 'remedy', 'repeated'));
    expect(steps.map(({ adjustment, effect }) => [adjustment, effect])).toEqual([
      ['repeated', 'acts'],
      ['remedy', 'outweighed'],
    ]);
  });

  it('add what comes on top in the lines, tiers and roles that it is for', () => {
    const also = (question: MatrixQuestion) =>
      proposeMeasures(contextOf(), question).also.map(({ measure }) => measure);
    expect(also(ask('light', 'principal', 'crime', 'repeated'))).toEqual(['judiciary']);
    expect(also(ask('severe', 'principal', 'crime', 'repeated'))).toEqual(['judiciary', 'admonition']);
  });

  it('that change nothing are told with the reason', () => {
    const { withoutEffect } = proposeMeasures(contextOf(), ask('light', 'direct', 'reported'));
    expect(withoutEffect.map(({ circumstance, reason }) => [circumstance, reason.zh])).toEqual([
      ['reported', '由谁发现不影响追责。'],
    ]);
    const other = proposeMeasures(contextOf(), { ...ask('light', 'direct', 'repeated'), line: 'enterprise' });
    expect(other.withoutEffect.map(({ reason }) => reason.zh)).toEqual(['对这一追查对象没有相应的规定。']);
  });

  it('that generally mean a heavier tier are pointed out at a lighter one', () => {
    const hints = (tier: string) => proposeMeasures(contextOf(), ask(tier, 'direct', 'repeated')).hints;
    expect(hints('light')).toMatchObject([{ circumstance: 'repeated', tier: 'severe', provision: 'EX-4' }]);
    expect(hints('severe')).toEqual([]);
  });
});

describe('a matrix that lifts another', () => {
  it('gives the stricter of both, with both sources', () => {
    const { sources, steps } = proposeMeasures(contextOf({}, true), ask('severe', 'direct'));
    expect(zh(contextOf({}, true), ask('severe', 'direct'))).toBe('停职检查以上（含停职检查），以及培训');
    expect(sources.map(({ policy }) => policy)).toEqual(['matrix-lifting', 'matrix']);
    expect(steps.map(({ adjustment, policy }) => [adjustment, policy])).toEqual([
      ['stricter-of-both', 'matrix'],
    ]);
  });

  it('lets the other adjust first and raises on top of it', () => {
    const { steps } = proposeMeasures(contextOf({}, true), ask('light', 'direct', 'found-above', 'repeated'));
    expect(steps.map(({ adjustment, tier }) => [adjustment, tier.from, tier.to])).toEqual([
      ['repeated', 'light', 'severe'],
      ['found-above', 'severe', 'severe'],
    ]);
  });

  it('takes what the other gives where it sets nothing of its own', () => {
    expect(zh(contextOf({}, true), ask('severe', 'principal'))).toBe('诫勉以上（含诫勉）');
    expect(zh(contextOf({}, true), ask('light', 'principal'))).toBe('不适用');
  });

  it('leaves out an adjustment that holds under another answer', () => {
    expect(zh(contextOf({ raising: 'not-raised' }, true), ask('light', 'direct', 'found-above'))).toBe(
      '诫勉以上（含诫勉）',
    );
  });
});

describe('a proposal in words', () => {
  it('says what, why and that it is no decision, in Chinese and English', () => {
    const context = contextOf();
    const text = proposalText(context, proposeMeasures(context, ask('light', 'direct', 'repeated', 'crime')));
    expect(text.zh).toBe(
      '依照《云川省水污染防治问责示例办法》，属地责任，情节较轻的，对直接责任人：通报或者诫勉（第五条第（一）项）。' +
        '反复出现，应当从重（第六条），由“通报或者诫勉”改为“停职检查以上（含停职检查），以及培训”。' +
        '结果：停职检查以上（含停职检查），以及培训。另外应当移送司法机关（第八条）。' +
        '反复出现的，一般视为情节严重（第四条），请核对情节。由任免机关决定（第九条）。以上是建议，不是处理决定。',
    );
    expect(text.en).toMatch(
      /^Under .*for the person directly responsible: notice or admonition \(.*decision\.$/,
    );
  });
});
