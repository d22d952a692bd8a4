import {
  classLevel,
  classText,
  formatDecimal,
  formatFraction,
  type IndicatorCode,
  indicatorOf,
  invariant,
  parseMeasuredValue,
  statusText,
  TARGET_CLASSES,
} from '@shuize/domain';
import { expect } from 'vitest';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { STATUS_COLOURS } from '../standards/status-of-class.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { type EvaluationMode, judgeItem } from './item-class.ts';
import { itemValueOf, type SectionValues } from './item-value.ts';
import { evaluateSection } from './section-class.ts';
import { compareWithTarget } from './target.ts';

interface ItemInput {
  readonly item: IndicatorCode;
  readonly value: string;
  readonly lake: boolean;
}

testStandardsCases<ItemInput, { rounded: string; class: number; class_name: string }>(
  'item-class',
  (input, expected) => {
    const item = judge(input, 'assessment');
    expect({
      rounded: item.rounded && formatDecimal(item.rounded),
      class: classLevel(item.class) + 1,
      class_name: classText(item.class).zh,
    }).toEqual(expected);
  },
);

testStandardsCases<ItemInput, { class: number; class_name: string }>(
  'item-class-realtime',
  (input, expected) => {
    const item = judge(input, 'real-time');
    expect({ class: classLevel(item.class) + 1, class_name: classText(item.class).zh }).toEqual(expected);
  },
);

testStandardsCases<{ lake: boolean; values: Record<string, string> }, object>(
  'section',
  ({ lake, values }, expected) => {
    const section = evaluateSection(
      { kind: lake ? 'lake' : 'river', values: valuesOf(values) },
      standardWith(),
      'assessment',
    );
    invariant(section.class !== null && section.status !== null, 'a section with a class');
    expect({
      class: classLevel(section.class) + 1,
      class_name: classText(section.class).zh,
      status: statusText(section.status).zh,
      colour: STATUS_COLOURS.content[section.status].name.zh,
      item_class: Object.fromEntries(
        section.judged.map((item) => [item.indicator, classLevel(item.class) + 1]),
      ),
      main: section.mainPollutants.map((item) => ({
        item: item.indicator,
        name: indicatorOf(item.indicator).name.zh,
        class: classLevel(item.class) + 1,
        multiple: item.multiple && formatFraction(item.multiple, 2),
      })),
    }).toEqual(expected);
  },
);

testStandardsCases<
  { target: number; values: Record<string, string> },
  { class: number; attained: boolean; over: Record<string, string> }
>('target', ({ target, values }, expected) => {
  const targetClass = TARGET_CLASSES[target - 1];
  invariant(targetClass !== undefined, 'a target class from 1 to 5');
  const section = evaluateSection({ kind: 'river', values: valuesOf(values) }, standardWith(), 'assessment');
  const outcome = compareWithTarget(section, 'river', targetClass, standardWith());
  expect({
    class: section.class && classLevel(section.class) + 1,
    attained: outcome?.attains,
    over: Object.fromEntries(
      (outcome?.exceedances ?? []).flatMap(({ indicator, multiple }) =>
        multiple === null ? [] : [[indicator, formatFraction(multiple, 2)]],
      ),
    ),
  }).toEqual(expected);
});

function judge({ item, value, lake }: ItemInput, mode: EvaluationMode) {
  const judgement = judgeItem(
    valuesOf({ [item]: value }),
    item,
    lake ? 'lake' : 'river',
    standardWith(),
    mode,
  );
  invariant(judgement?.kind === 'classed', `${item} has a class`);
  return judgement;
}

function valuesOf(values: Readonly<Record<string, string>>): SectionValues {
  return new Map(
    Object.entries(values).map(([code, text]) => {
      const measured = parseMeasuredValue(text);
      invariant(measured !== null, `${text} is a measured value`);
      return [code as IndicatorCode, itemValueOf(measured)];
    }),
  );
}
