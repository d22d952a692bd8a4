import { type DivisionCode, fraction } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPack } from '../testing/rule.fixture.ts';
import { rankingJudge } from './judge-ranking.ts';
import { A_FUND, aConsequence, aPeriod, aRanking, aStep, aTable, someFacts } from './ranking.fixture.ts';
import { shareFund } from './share-fund.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 200 : 10_000;

function fundOf(
  row: Readonly<Record<string, number | null>>,
  targets: Readonly<Record<string, number>>,
  yuan: number | null,
) {
  const ranking = aRanking({
    first: 'lowest',
    fund: A_FUND,
    consequences: [aConsequence({ counting: 'times-running', ladder: [aStep(1, yuan)] })],
  });
  const facts = someFacts(
    { EX: aTable({ '2018-01': row }) },
    {
      targetOf: (_, __, division: DivisionCode) => {
        const target = targets[division];
        return target === undefined ? null : fraction(target);
      },
    },
  );
  const [group] = rankingJudge(aPack({ rankings: [ranking] }), facts, {}).judge(ranking, aPeriod('2018-01'));
  return group?.fund;
}

describe('money from the last to the first of a group [LY-P2]', () => {
  it('[LY-P2] goes from the last to the first that met its target', () => {
    expect(fundOf({ A: 1, B: 2, C: 3 }, { A: 1 }, 1_000)).toEqual({
      deductions: [{ division: 'C', provision: 'EX-1', fen: 100_000n }],
      rewards: [{ division: 'A', fen: 100_000n }],
      kept: 0n,
      isOpen: false,
    });
  });

  it('[LY-P2] is kept where the first just missed its target', () => {
    expect(fundOf({ A: 2, B: 3 }, { A: 1 }, 1_000)).toMatchObject({ rewards: [], kept: 100_000n });
  });

  it('[LY-P2] stays open where the target of the first is not on record', () => {
    expect(fundOf({ A: 1, B: 3 }, {}, 1_000)).toMatchObject({
      rewards: [{ division: 'A', fen: null }],
      kept: 0n,
      isOpen: true,
    });
  });

  it('[LY-P2] stays open where a place is not known', () => {
    expect(fundOf({ A: 1, B: null, C: 3 }, { A: 1, B: 1 }, 1_000)).toMatchObject({
      deductions: [],
      isOpen: true,
    });
  });

  it('[LY-P2] without a configured amount says so and shares nothing', () => {
    expect(fundOf({ A: 1, B: 3 }, { A: 1 }, null)).toMatchObject({
      deductions: [{ division: 'B', fen: null }],
      isOpen: true,
    });
  });

  it('[LY-P2] several that share the last place pay each, several that share the first get equal parts', () => {
    expect(fundOf({ A: 1, B: 1, C: 1, D: 9, E: 9 }, { A: 1, B: 1, C: 1 }, 1)).toMatchObject({
      deductions: [
        { division: 'D', fen: 100n },
        { division: 'E', fen: 100n },
      ],
      rewards: [
        { division: 'A', fen: 67n },
        { division: 'B', fen: 67n },
        { division: 'C', fen: 66n },
      ],
    });
  });

  it('[LY-P2] deductions equal rewards and what is kept to the fen, whoever shares a place', () => {
    const row = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 0, max: 3 }), {
      minKeys: 1,
    });
    const targets = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(row, targets, fc.integer({ min: 0, max: 1_000_000 }), (values, goals, yuan) => {
        const fund = fundOf(values, goals, yuan);
        const sum = (list: readonly { readonly fen: bigint | null }[] = []) =>
          list.reduce((total, { fen }) => total + (fen ?? 0n), 0n);
        if (fund?.isOpen === false) {
          expect(sum(fund.rewards) + fund.kept).toBe(sum(fund.deductions));
        }
      }),
      { numRuns: RUNS, seed: 20 },
    );
  });

  it('is shared to parts that differ by a fen at most', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 1, max: 40 }),
        (fen, recipients) => {
          const { shares, kept } = shareFund(fen, recipients);
          expect(shares.reduce((sum, share) => sum + share, 0n) + kept).toBe(fen);
          expect((shares[0] ?? 0n) - (shares.at(-1) ?? 0n)).toBeLessThanOrEqual(1n);
        },
      ),
      { numRuns: RUNS, seed: 21 },
    );
  });
});
