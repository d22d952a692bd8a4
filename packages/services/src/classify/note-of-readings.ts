import { type Bilingual, bilingual, classText, indicatorOf, type WaterClass } from '@shuize/domain';
import type { NoTableInForce, NotJudgedItem, SectionClass } from '@shuize/water';
import type { SectionReadings } from './section-readings.ts';

const REASONS: Readonly<Record<NotJudgedItem['reason'], (name: Bilingual) => Bilingual>> = {
  'no-limit': (name) =>
    bilingual(`${name.zh}没有标准限值，未参评`, `${name.en} has no limit and was not judged`),
  'not-detected': (name) =>
    bilingual(`${name.zh}未检出，未参评`, `${name.en} was not detected and was not judged`),
  'detection-limit-too-high': (name) =>
    bilingual(
      `${name.zh}的检出限高于Ⅲ类限值，未参评`,
      `the detection limit of ${name.en} is above class III, so it was not judged`,
    ),
};

/**
 * What a reader must know about the class of one row: why there is none, which values did not count, and where the
 * class hangs on a kind of water body that no list tells.
 *
 * @param asLake - the class if the section were a lake point; only looked at where its kind is unknown
 * @returns `null` when there is nothing to say
 */
export function noteOfReadings(
  { values, flagged, kind }: SectionReadings,
  judged: SectionClass,
  asLake: WaterClass | null,
): Bilingual | null {
  const notes: Bilingual[] = [];
  if (judged.class === null) {
    notes.push(
      values.size === 0
        ? bilingual('没有监测值，不定类', 'no value was measured, so there is no class')
        : bilingual(
            '没有可参评指标的监测值，不定类',
            'no item that counts has a value, so there is no class',
          ),
    );
  }
  for (const { indicator, reason } of judged.notJudged) {
    notes.push(REASONS[reason](indicatorOf(indicator).name));
  }
  for (const { indicator, flag } of flagged) {
    const { name } = indicatorOf(indicator);
    notes.push(
      bilingual(`${name.zh}带标记${flag}，未采用`, `${name.en} carries the flag ${flag} and was not used`),
    );
  }
  if (kind === null && judged.class !== null && asLake !== null && asLake !== judged.class) {
    notes.push(
      bilingual(
        `水体类型未知，按河流评价；若为湖库则是${classText(asLake).zh}`,
        `kind of water body unknown, judged as a river; as a lake it would be ${classText(asLake).en}`,
      ),
    );
  }
  return joinNotes(notes);
}

/** No version of the standard held on the day of the readings. */
export function noteWithoutStandard({ message, mend }: NoTableInForce): Bilingual {
  return bilingual(`${message.zh}${mend.zh}`, `${message.en} ${mend.en}`);
}

function joinNotes(notes: readonly Bilingual[]): Bilingual | null {
  if (notes.length === 0) {
    return null;
  }
  const english = notes.map(({ en }) => en).join('; ');
  return bilingual(
    `${notes.map(({ zh }) => zh).join('；')}。`,
    `${english.charAt(0).toUpperCase()}${english.slice(1)}.`,
  );
}
