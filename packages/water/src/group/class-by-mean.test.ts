import { formatFraction, type IndicatorCode } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import type { SectionToEvaluate } from '../class/section-class.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { classByMean } from './class-by-mean.ts';
import { aMember } from './group.fixture.ts';
import { meanOverSections } from './mean-over-sections.ts';

function sections(...members: ReturnType<typeof aMember>[]): readonly SectionToEvaluate[] {
  return members.map(({ section }) => section);
}

function meanOf(indicator: IndicatorCode, all: readonly SectionToEvaluate[]): string {
  const mean = meanOverSections(all, standardWith()).get(indicator);
  return mean?.kind === 'value' ? formatFraction(mean.value, 5) : (mean?.kind ?? 'none');
}

describe('sections together by their mean concentrations', () => {
  it('average pH through hydrogen ions', () => {
    expect(meanOf('pH', sections(aMember({ pH: '6' }), aMember({ pH: '8' })))).toBe('6.29671');
  });

  it('keep a section without a value out of the mean, as missing is not zero', () => {
    expect(meanOf('NH3N', sections(aMember({ NH3N: '2' }), aMember({ COD: '10' })))).toBe('2.00000');
  });

  it('count below detection as half its limit', () => {
    expect(meanOf('NH3N', sections(aMember({ NH3N: '0.05L' }), aMember({ NH3N: '0.075' })))).toBe('0.05000');
  });

  it('leave out a value below a detection limit that is above class Ⅲ, for it tells nothing', () => {
    expect(meanOf('NH3N', sections(aMember({ NH3N: '4L' }), aMember({ NH3N: '0.5' })))).toBe('0.50000');
    expect(meanOf('NH3N', sections(aMember({ NH3N: '1.0L' }), aMember({ NH3N: '0.5' })))).toBe('0.50000');
    expect(meanOf('NH3N', sections(aMember({ NH3N: '4L' })))).toBe('none');
  });

  it('hold an item nowhere detected, without a limit stated, to be not detected', () => {
    expect(meanOf('Hg', sections(aMember({ Hg: '未检出' })))).toBe('not-detected');
    expect(meanOf('Hg', sections(aMember({ Hg: '未检出' }), aMember({ Hg: '0.0001' })))).toBe('0.00010');
  });

  it('are judged by the limits of lakes where all are points of lakes', () => {
    const points = [aMember({ TP: '0.04' }, 'lake'), aMember({ TP: '0.08' }, 'lake')];
    expect(classByMean(sections(...points), standardWith()).class).toBe('IV');
  });

  it('judge total phosphorus of rivers and lakes apart where both come together, the worse one stands', () => {
    const mixed = sections(
      aMember({ TP: '0.15', NH3N: '0.9' }, 'river'),
      aMember({ TP: '0.03', NH3N: '1.3' }, 'lake'),
    );
    const outcome = classByMean(mixed, standardWith());
    expect(outcome.class).toBe('IV');
    expect(outcome.judged.map(({ indicator, class: itemClass }) => `${indicator} ${itemClass}`)).toEqual([
      'NH3N IV',
      'TP III',
    ]);
    const cleanRiver = sections(aMember({ TP: '0.15' }, 'river'), aMember({ TP: '0.08' }, 'lake'));
    expect(classByMean(cleanRiver, standardWith()).class).toBe('IV');
  });

  it('have no class when nothing could be judged', () => {
    expect(classByMean(sections(aMember({ WT: '20' })), standardWith()).class).toBeNull();
    expect(classByMean([], standardWith())).toEqual({ class: null, mainPollutants: [], judged: [] });
  });
});
