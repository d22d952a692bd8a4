import { classNumeral } from '@shuize/domain';
import { markLetter, markText } from '../marks/class-palette.ts';
import { BOUNDARY_NAMES, indicatorNames } from '../wording/words.ts';
import type { Station } from './diagram.ts';

/** Id of a station's element in the page. */
export function stationId(section: string): string {
  return `station-${section}`;
}

/** A station in one sentence, for those who hear the diagram. */
export function stationText({
  name,
  outcome,
  target,
  attains,
  divisions,
  boundary,
  deciding,
}: Station): string {
  const [letter, text] = [markLetter(outcome), markText(outcome)];
  const parts = [
    // As it is seen: the name, then the letter, which begins most of the words.
    `${name}${text.startsWith(letter) ? text : `${letter}（${text}）`}`,
    deciding.length === 0 ? null : `定类指标${indicatorNames(deciding)}`,
    target === null ? null : `目标${classNumeral(target)}类`,
    attainmentText(attains),
    divisions.map((division) => division.name).join('、'),
    boundary === 'none' ? null : `${BOUNDARY_NAMES[boundary]}断面`,
  ];
  return parts.filter((part) => part !== null && part !== '').join('，');
}

/** `达标`, `未达标`, or `null` where it is not judged. */
export function attainmentText(attains: boolean | null): string | null {
  return attains === null ? null : attains ? '达标' : '未达标';
}
