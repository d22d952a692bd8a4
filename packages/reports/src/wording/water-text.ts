import {
  type ControlLevel,
  classNumeral,
  classText,
  type IndicatorCode,
  indicatorOf,
  stateText,
  type WaterClass,
} from '@shuize/domain';
import type { ChangeGrade, ClassOutcome, MainPollutant, TrophicState } from '../water-report-model.ts';
import { multipleText } from './number-text.ts';
import { type Say, spoken } from './say.ts';

/** 明显好转 … 明显变差, as the evaluation rules word it. @see STANDARDS 2.7 */
export function changeText(change: ChangeGrade, say: Say): string {
  switch (change) {
    case 'clearly-better':
      return say('明显好转', 'clearly better');
    case 'somewhat-better':
      return say('有所好转', 'somewhat better');
    case 'no-clear-change':
      return say('无明显变化', 'no clear change');
    case 'somewhat-worse':
      return say('有所变差', 'somewhat worse');
    case 'clearly-worse':
      return say('明显变差', 'clearly worse');
  }
}

/** 贫营养 … 重度富营养. @see STANDARDS 2.6 */
export function trophicText(state: TrophicState, say: Say): string {
  switch (state) {
    case 'oligotrophic':
      return say('贫营养', 'oligotrophic');
    case 'mesotrophic':
      return say('中营养', 'mesotrophic');
    case 'light':
      return say('轻度富营养', 'lightly eutrophic');
    case 'moderate':
      return say('中度富营养', 'moderately eutrophic');
    case 'heavy':
      return say('重度富营养', 'heavily eutrophic');
  }
}

export function controlText(control: ControlLevel, say: Say): string {
  switch (control) {
    case 'national':
      return say('国控', 'national');
    case 'provincial':
      return say('省控', 'provincial');
    case 'municipal':
      return say('市控', 'municipal');
    case 'county':
      return say('县控', 'county');
  }
}

/** `Ⅰ` … `劣Ⅴ`; in English the last is `>Ⅴ`. */
export function numeralText(waterClass: WaterClass, say: Say): string {
  return waterClass === 'below-V' ? say(classNumeral(waterClass), '>Ⅴ') : classNumeral(waterClass);
}

/** `Ⅲ类`, `断流`, `数据不足`. */
export function outcomeText(outcome: ClassOutcome, say: Say): string {
  switch (outcome.kind) {
    case 'class':
      return spoken(classText(outcome.class), say);
    case 'state':
      return spoken(stateText(outcome.state), say);
    case 'too-few-data':
      return say('数据不足', 'too few data');
  }
}

export function indicatorText(code: IndicatorCode, say: Say): string {
  return spoken(indicatorOf(code).name, say);
}

/** `氨氮（1.2）`: with the multiple against class Ⅲ, where there is one. */
export function pollutantText({ indicator, multiple }: MainPollutant, say: Say): string {
  const name = indicatorText(indicator, say);
  return multiple === null
    ? name
    : say(`${name}（${multipleText(multiple)}）`, `${name} (${multipleText(multiple)})`);
}
