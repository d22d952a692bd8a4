import { Buffer } from 'node:buffer';
import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import type { Workbook } from '../parts/open-workbook.ts';
import type { TakeToken, WorkbookParts } from '../parts/workbook-parts.ts';
import { prefixOf, withAttributes } from '../xml/xml-edit.ts';
import { attributesOf } from '../xml/xml-text.ts';

/** A light red that no palette of Office has, so that our marks are known again. */
const MARK_COLOUR = 'FFFFC7C9';

/** The styles of a workbook with those that marks need added at their end; every other number stays what it was. */
export interface MarkedStyles {
  /** Whether cells may bear marks of an earlier time. */
  readonly hasMarks: boolean;
  /** The same style on the colour of marks. */
  readonly marked: (style: number) => number;
  /** The same style without the colour, where it is a mark. */
  readonly unmarked: (style: number) => number;
  /** The style of a reason, or `null` when the workbook has no styles. */
  readonly reason: () => number | null;
  /** Writes the part of styles; `null` when it stays as it is. */
  readonly part: () => Promise<Result<Uint8Array | null, Fault>>;
}

/** What is known of the styles of a workbook. */
interface KnownStyles {
  /** Markup of each cell style. */
  readonly styles: string[];
  /** How many fills there are. */
  fills: number;
  /** Which fill is the colour of marks, -1 when none is. */
  markFill: number;
}

/** Reads the styles of a workbook, to add to them. */
export async function markedStyles({ parts, stylesPart }: Workbook): Promise<Result<MarkedStyles, Fault>> {
  if (stylesPart === null || parts.entryOf(stylesPart) === undefined) {
    return success(withoutStyles());
  }
  const known: KnownStyles = { styles: [], fills: 0, markFill: -1 };
  const found = await parts.readIndex(stylesPart, stylesSurvey(known));
  if (found !== null) {
    return failure(found);
  }
  return success(
    known.styles.length === 0 || known.fills === 0
      ? withoutStyles()
      : addingStyles(known, (added) => writeStyles(parts, stylesPart, known, added)),
  );
}

function withoutStyles(): MarkedStyles {
  return {
    hasMarks: false,
    marked: (style) => style,
    unmarked: (style) => style,
    reason: () => null,
    part: async () => success(null),
  };
}

function addingStyles(
  { styles, fills, markFill }: KnownStyles,
  write: (added: readonly string[]) => Promise<Result<Uint8Array, Fault>>,
): MarkedStyles {
  const fill = markFill === -1 ? fills : markFill;
  const added: string[] = [];
  const numbers = new Map<string, number>();
  const add = (markup: string) => {
    const number = numbers.get(markup) ?? styles.length + added.length;
    if (!numbers.has(markup)) {
      numbers.set(markup, number);
      added.push(markup);
    }
    return number;
  };
  const styleOf = (style: number) => styles[style] ?? styles[0] ?? '';
  const isMark = (style: number) => markFill !== -1 && fillOf(styleOf(style)) === markFill;
  return {
    hasMarks: markFill !== -1,
    marked: (style) =>
      isMark(style) ? style : add(withAttributes(styleOf(style), { fillId: fill, applyFill: 1 })),
    unmarked: (style) =>
      isMark(style) ? add(withAttributes(styleOf(style), { fillId: 0, applyFill: null })) : style,
    reason: () => {
      const prefix = prefixOf(styleOf(0));
      return add(
        `<${prefix}xf numFmtId="49" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`,
      );
    },
    part: async () => (added.length === 0 ? success(null) : write(added)),
  };
}

function fillOf(markup: string): number {
  return Number(/\sfillId\s*=\s*["'](\d+)["']/.exec(markup)?.[1] ?? '0');
}

function stylesSurvey(known: KnownStyles): TakeToken {
  let list = '';
  let style = '';
  return (token) => {
    const { kind, name, depth, raw } = token;
    if (depth === 1 && name !== '') {
      list = kind === 'open' ? name : '';
    } else if (list === 'fills' && depth === 2 && name === 'fill' && kind !== 'close') {
      known.fills += 1;
    } else if (list === 'fills' && name === 'fgColor') {
      const isMark = attributesOf(token)?.get('rgb') === MARK_COLOUR;
      known.markFill = isMark ? known.fills - 1 : known.markFill;
    } else if (list === 'cellXfs') {
      style += depth === 2 && kind === 'text' ? '' : raw;
      if (depth === 2 && name === 'xf' && kind !== 'open') {
        known.styles.push(style);
        style = '';
      }
    }
    return null;
  };
}

async function writeStyles(
  parts: WorkbookParts,
  part: string,
  { styles, fills, markFill }: KnownStyles,
  added: readonly string[],
): Promise<Result<Uint8Array, Fault>> {
  const pieces: string[] = [];
  const found = await parts.readIndex(part, ({ name, kind, depth, raw }) => {
    const isList = depth === 1 && (kind === 'open' || kind === 'close');
    if (isList && name === 'cellXfs') {
      const count = styles.length + added.length;
      pieces.push(kind === 'open' ? withAttributes(raw, { count }) : `${added.join('')}${raw}`);
    } else if (isList && name === 'fills' && markFill === -1) {
      const count = fills + 1;
      pieces.push(kind === 'open' ? withAttributes(raw, { count }) : `${markFillMarkup(raw)}${raw}`);
    } else {
      pieces.push(raw);
    }
    return null;
  });
  return found === null ? success(Buffer.from(pieces.join(''))) : failure(found);
}

/** @param raw - the tag that closes the fills */
function markFillMarkup(raw: string): string {
  const prefix = prefixOf(raw.replace('</', '<'));
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${MARK_COLOUR}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}
