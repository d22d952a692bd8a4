import { type Day, formatDay } from '@shuize/domain';

/** Days to be put into somebody's calendar (日历). */
export interface DayCalendar {
  readonly name: string;
  /** The day that the calendar is said to be made on, so that the same days give the same bytes. */
  readonly stampedOn: Day;
  readonly entries: readonly DayEntry[];
}

export interface DayEntry {
  /** The same whenever the calendar is made again, and no other entry's. */
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
}

const MOST_OCTETS = 75;
const ENCODER = new TextEncoder();

/**
 * The days as an iCalendar text, each an entry of a whole day that leaves its owner free.
 *
 * @returns lines that end with CRLF and are folded at 75 octets, in UTF-8
 * @see RFC 5545
 */
export function renderCalendar({ name, stampedOn, entries }: DayCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shuize//duties//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ id, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${dateText(stampedOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${dateText(day)}`,
      `DTEND;VALUE=DATE:${dateText((day + 1) as Day)}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A value of type TEXT; of characters that no line may hold only the line break is kept. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

/** The line in pieces of at most 75 octets, no character cut apart; each piece but the first begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = ENCODER.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = '';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function dateText(day: Day): string {
  return formatDay(day).replaceAll('-', '');
}
