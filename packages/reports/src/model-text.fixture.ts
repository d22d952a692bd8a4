import {
  CONTROL_LEVELS,
  INDICATORS,
  MONITORING_STATES,
  WATER_BODY_KINDS,
  WATER_CLASSES,
  WATER_STATUSES,
} from '@shuize/domain';

/** Words of the model's own vocabulary: everything else in it is text from outside. */
const VOCABULARY: ReadonlySet<string> = new Set([
  ...WATER_CLASSES,
  ...MONITORING_STATES,
  ...WATER_STATUSES,
  ...WATER_BODY_KINDS,
  ...CONTROL_LEVELS,
  ...INDICATORS.map(({ code }) => code),
  ...['month', 'year', 'year-to-date', 'class', 'state', 'too-few-data', 'absent', 'not-monitored', '*'],
  ...['clearly-better', 'somewhat-better', 'no-clear-change', 'somewhat-worse', 'clearly-worse'],
  ...['oligotrophic', 'mesotrophic', 'index', 'not-computable', 'met', 'undetermined', 'not-met'],
  ...['at-most', 'at-least', 'range', 'none', 'value', 'below-detection', 'not-detected', 'post', 'body'],
]);

/** The model with the text appended to, or put in place of, every string that is not a word of its vocabulary. */
export function withText<Value>(value: Value, text: string, replaces = false): Value {
  const change = (part: unknown): unknown => {
    if (typeof part === 'string') {
      return VOCABULARY.has(part) ? part : replaces ? `${text}${asciiOf(part)}` : `${part}${text}`;
    }
    if (Array.isArray(part)) {
      return part.map(change);
    }
    return part !== null && typeof part === 'object'
      ? Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, change(inner)]))
      : part;
  };
  return change(value) as Value;
}

/** Tells strings apart without a Chinese character. */
function asciiOf(text: string): string {
  return Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(36)).join('');
}

/** Every string of the model that is not of its vocabulary, but for the ids of sections, which are not shown. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return VOCABULARY.has(value) ? [] : [value];
  }
  if (value === null || typeof value !== 'object') {
    return [];
  }
  const own = 'sectionId' in value ? { ...value, sectionId: null } : value;
  return Object.values(own).flatMap(textsOf);
}
