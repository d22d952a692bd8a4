/** A row above the header that explains the table: its first cell begins with `#` or with 填写说明. */
const NOTE = /^(?:[#＃]|填写说明)/;

/** The note by which a sheet without rows says nothing; without it, such a sheet says that there is nothing. */
const EMPTY_SAYS_NOTHING = /^[#＃]\s*(?:空表视为未提供|An empty sheet says nothing)/;

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

export function saysNothingWhenEmpty(text: string): boolean {
  return EMPTY_SAYS_NOTHING.test(text);
}
