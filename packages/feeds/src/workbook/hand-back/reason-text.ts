import type { InputError, Language } from '@shuize/domain';

/** Below what a cell of Excel holds. */
const LONGEST = 32_000;

/** What is wrong with a row, and what would mend it, in one text on one line. */
export function reasonText(errors: readonly InputError[], language: Language): string {
  const reasons = errors.map(({ column, message, mend }) => {
    const told = language === 'zh' ? `${message.zh}${mend.zh}` : `${message.en} ${mend.en}`;
    const place = language === 'zh' ? `【${column}】` : `[${column}] `;
    return column === null ? told : `${place}${told}`;
  });
  const whole = reasons.join(language === 'zh' ? '' : ' ').replace(/\s+/g, ' ');
  return asText(whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole);
}

/** A text that no spreadsheet takes for a formula when it opens a CSV. */
function asText(text: string): string {
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}
