import { type Day, parseDay } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayEntry, renderCalendar } from './render-calendar.ts';

const RUNS = process.env.SHUIZE_LONG ? 5_000 : 100;
const day = (text: string) => parseDay(text) as Day;

function rendered(...entries: readonly DayEntry[]): string {
  return renderCalendar({ name: '期限', stampedOn: day('2017-01-01'), entries });
}

/** A content line as RFC 5545 says to read it: unfolded, then its value without escapes. */
function textOf(text: string, property: string): string | undefined {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1)
    .replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}

const REPORT: DayEntry = {
  id: 'SMX-A6.2017-06-30@shuize',
  day: day('2017-06-30'),
  summary: '报送半年自查报告',
  description: '各县（市、区）政府',
};

describe('A calendar of duties', () => {
  it('holds a whole day for each entry and ends the day after', () => {
    expect(rendered(REPORT).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Shuize//duties//ZH',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:期限',
      'BEGIN:VEVENT',
      'UID:SMX-A6.2017-06-30@shuize',
      'DTSTAMP:20170101T000000Z',
      'DTSTART;VALUE=DATE:20170630',
      'DTEND;VALUE=DATE:20170701',
      'SUMMARY:报送半年自查报告',
      'DESCRIPTION:各县（市、区）政府',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what would end a value', () => {
    const text = rendered({ ...REPORT, summary: '一,二;三\\四\n五\u0007' });
    expect(text).toContain('SUMMARY:一\\,二\\;三\\\\四\\n五\r\n');
  });

  it('gives back any text, on lines of at most 75 octets that cut no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const text = rendered({ ...REPORT, summary });
        const lines = text.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        // A character cut apart would not come back from its bytes.
        expect(lines.map((line) => Buffer.from(line).toString())).toEqual(lines);
        const kept = summary.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(textOf(text, 'SUMMARY')).toBe(kept);
      }),
      { numRuns: RUNS },
    );
  });
});
