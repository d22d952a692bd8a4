const LINE_WIDTH = 110;

/** JSON in the form that the repository's formatter leaves alone: short lists of plain values on one line. */
export function jsonText(value: unknown): string {
  return `${written(value, '', 0)}\n`;
}

/** @param taken - how much of the line stands before the value */
function written(value: unknown, indent: string, taken: number): string {
  if (Array.isArray(value)) {
    const short = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    return isPlain && taken + short.length <= LINE_WIDTH
      ? short
      : block(
          '[',
          value.map((item) => written(item, `${indent}  `, indent.length + 2)),
          ']',
          indent,
        );
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => {
      const label = `${JSON.stringify(key)}: `;
      return `${label}${written(inner, `${indent}  `, indent.length + 2 + label.length)}`;
    });
    return block('{', entries, '}', indent);
  }
  return JSON.stringify(value);
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}
