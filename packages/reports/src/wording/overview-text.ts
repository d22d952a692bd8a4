import { statusText, type WaterClass } from '@shuize/domain';
import type { GroupEvaluation, SectionEvaluation, WaterReportModel } from '../water-report-model.ts';
import { attainedShare, belowFiveShare, classifiedCount, goodShare } from './group-figures.ts';
import { listText } from './list-text.ts';
import { pointsSentence, type Share, shareText } from './number-text.ts';
import { periodBeforeText, periodText } from './period-text.ts';
import { type Say, spoken } from './say.ts';
import { changeText, indicatorText, numeralText, outcomeText } from './water-text.ts';

const MOST_NAMED = 8;

/** The paragraphs of 总体情况, made from the figures; every share names its denominator. */
export function overviewParagraphs(model: WaterReportModel, say: Say): readonly string[] {
  return [
    partitionSentence(model, say),
    classSentences(model, say),
    statusSentences(model, say),
    targetSentences(model, say),
  ].filter((paragraph) => paragraph !== '');
}

/** How many sections there are and how they divide: the parts add up to the whole. */
export function partitionSentence({ period, province, overall }: WaterReportModel, say: Say): string {
  const { sectionCount, undeterminedCount, notEvaluatedCount, classes } = overall;
  const classified = classifiedCount(classes);
  return say(
    `${periodText(period, say)}，${province}列入评价的断面（点位）共${sectionCount}个，其中有水质类别的${classified}个，数据不足的${undeterminedCount}个，全期断流或冰封的${notEvaluatedCount}个。以下比例均以有水质类别的${classified}个断面（点位）为分母。`,
    `In ${periodText(period, say)}, ${province} had ${sectionCount} sections and lake points under evaluation: ${classified} with a class, ${undeterminedCount} with too few data, ${notEvaluatedCount} dry or frozen throughout. All shares below are of the ${classified} with a class.`,
  );
}

function classSentences({ overall, period }: WaterReportModel, say: Say): string {
  const { classes, before } = overall;
  const whole = classifiedCount(classes);
  if (whole === 0) {
    return '';
  }
  const beforeText = periodBeforeText(period, say);
  const change = (shareOf: (classes: GroupEvaluation['classes']) => Share) => {
    const points = before === null ? null : pointsSentence(shareOf(classes), shareOf(before.classes), say);
    return points === null ? '' : say(`，与${beforeText}相比${points}`, `, ${points} against ${beforeText}`);
  };
  const one = (waterClass: WaterClass) => {
    const numeral = numeralText(waterClass, say);
    const part = classes[waterClass];
    return say(
      `${numeral}类${part}个，占${shareText({ part, whole })}`,
      `${numeral}: ${part} (${shareText({ part, whole })})`,
    );
  };
  const good = goodShare(classes);
  return say(
    `Ⅰ～Ⅲ类断面${good.part}个，占${shareText(good)}${change(goodShare)}，其中${one('I')}，${one('II')}，${one('III')}；${one('IV')}；${one('V')}；${one('below-V')}${change(belowFiveShare)}。`,
    `Classes Ⅰ to Ⅲ: ${good.part} (${shareText(good)}${change(goodShare)}), of which ${one('I')}, ${one('II')}, ${one('III')}. ${one('IV')}. ${one('V')}. ${one('below-V')}${change(belowFiveShare)}.`,
  );
}

function statusSentences({ overall, period }: WaterReportModel, say: Say): string {
  const { status, change, mainPollutants } = overall;
  if (status === null) {
    return '';
  }
  const word = spoken(statusText(status), say);
  const names = mainPollutants.map((code) => indicatorText(code, say));
  const changed =
    change === null
      ? ''
      : say(
          `，与${periodBeforeText(period, say)}相比${changeText(change, say)}`,
          `, ${changeText(change, say)} against ${periodBeforeText(period, say)}`,
        );
  const pollutants =
    names.length === 0
      ? ''
      : say(`主要污染指标为${listText(names, say)}。`, ` Main pollutants: ${listText(names, say)}.`);
  return say(
    `总体水质状况为${word}${changed}。${pollutants}`,
    `Overall status: ${word}${changed}.${pollutants}`,
  );
}

function targetSentences({ overall, sections }: WaterReportModel, say: Say): string {
  const share = attainedShare(overall);
  if (share.whole === 0) {
    return '';
  }
  const missed = sections.filter(({ attains }) => attains === false);
  const named = missed.slice(0, MOST_NAMED).map((section) => missedText(section, say));
  const summary = say(
    `有水质目标且有水质类别的断面（点位）${share.whole}个，达到目标的${share.part}个，达标率为${shareText(share)}`,
    `Of ${share.whole} sections with a target and a class ${share.part} attain it (${shareText(share)})`,
  );
  if (named.length === 0) {
    return say(`${summary}。`, `${summary}.`);
  }
  const rest = missed.length > named.length;
  return say(
    `${summary}。未达到目标的${missed.length}个，${rest ? '包括' : '为'}${named.join('、')}${rest ? '等，详见断面水质评价结果表' : ''}。`,
    `${summary}. ${missed.length} miss it${rest ? ', among them' : ':'} ${named.join(', ')}${rest ? '; the table of sections has them all' : ''}.`,
  );
}

function missedText({ name, waterBody, outcome, target }: SectionEvaluation, say: Say): string {
  const goal = target === null ? '' : numeralText(target, say);
  return say(
    `${waterBody}${name}（${outcomeText(outcome, say)}，目标${goal}类）`,
    `${name} on the ${waterBody} (${outcomeText(outcome, say)}, target ${goal})`,
  );
}
