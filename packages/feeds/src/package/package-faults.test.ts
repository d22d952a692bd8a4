import { describe, expect, it } from 'vitest';
import { errorsOf, placesOf, withLines, withPiece } from './package.fixture.ts';

describe('A data package', () => {
  const row = (section: string, rest = '') => `${section},990102,${rest},,x,river,county,r,b,none,,,,`;
  const cases: readonly (readonly [string, Parameters<typeof errorsOf>[0], string])[] = [
    ['no divisions.csv', { 'divisions.csv': null }, 'divisions.csv:: missing-file'],
    ['no sections.csv', { 'sections.csv': null }, 'sections.csv:: missing-file'],
    ['a file of an unknown name', { 'mothly.csv': 'x' }, 'mothly.csv:: unknown-file'],
    ['a name in capitals', { 'Targets.CSV': 'x' }, 'Targets.CSV:: unknown-file'],
    ['a file without a line', { 'flows.csv': '' }, 'flows.csv:: empty-file'],
    ['a columns file of blank lines', { 'readings.csv': '\n,,\n' }, 'readings.csv:: empty-file'],
    ['neither UTF-8 nor GB18030', { 'flows.csv': Uint8Array.of(0x41, 0xff) }, 'flows.csv:: unknown-encoding'],
    ['UTF-16', { 'flows.csv': Uint8Array.of(0xff, 0xfe, 0x72, 0) }, 'flows.csv:: unknown-encoding'],
    ['a NUL byte', withLines('ranks.csv', '\0'), 'ranks.csv:3: nul-byte'],
    ['a quote without its pair', withLines('ranks.csv', '"x,2018,990101,1'), 'ranks.csv:3: unbalanced-quote'],
    [
      'text behind a closing quote',
      withLines('monthly.csv', '"S1"x,2018-03,TP,1,'),
      'monthly.csv:7: unbalanced-quote',
    ],

    [
      'a misspelt optional column',
      withPiece('divisions.csv', 'group', 'gruop'),
      'divisions.csv:1:gruop unknown-column',
    ],
    [
      'a column __proto__',
      withPiece('targets.csv', 'class', 'class,__proto__'),
      'targets.csv:1:__proto__ unknown-column',
    ],
    [
      'a required column left out',
      { 'targets.csv': 'section,year\nS1,2018\n' },
      'targets.csv:1:class missing-column',
    ],
    [
      'a column left out of columns',
      { 'monthly.csv': 'section,month,value\n' },
      'monthly.csv:1:indicator missing-column',
    ],
    [
      'a column that may only be empty, left out',
      withPiece('posts.csv', ',to', ''),
      'posts.csv:1:to missing-column',
    ],
    [
      'one column by two names',
      withPiece('targets.csv', 'class', 'class,目标类别'),
      'targets.csv:1:目标类别 duplicate-column',
    ],

    ['an empty cell', withLines('targets.csv', 'S2,,III'), 'targets.csv:4:year value-missing'],
    [
      'an empty cell of columns',
      withLines('monthly.csv', 'S1,2018-03,TP,,'),
      'monthly.csv:7:value value-missing',
    ],
    ['a class VI', withLines('targets.csv', 'S2,2018,VI'), 'targets.csv:4:class unknown-class'],
    ['a target of 劣Ⅴ', withLines('targets.csv', 'S2,2018,劣Ⅴ类'), 'targets.csv:4:class unknown-class'],
    ['31 February', withLines('flows.csv', '上河,2018-02-31,1,'), 'flows.csv:3:date no-such-day'],
    [
      '29 February of a common year',
      withLines('flows.csv', '上河,2019-02-29,1,'),
      'flows.csv:3:date no-such-day',
    ],
    ['a date that Excel rewrote', withLines('flows.csv', '上河,2018/2/3,1,'), 'flows.csv:3:date not-a-date'],
    ['a year before 1900', withLines('flows.csv', '上河,0018-02-03,1,'), 'flows.csv:3:date no-such-day'],
    ['a month 13', withLines('monthly.csv', 'S1,2018-13,TP,0.1,'), 'monthly.csv:7:month not-a-month'],
    ['a year of two digits', withLines('targets.csv', 'S2,18,III'), 'targets.csv:4:year not-a-year'],
    [
      'half past 24',
      withLines('readings.csv', 'S1,2018-03-01 24:30,TP,1,'),
      'readings.csv:4:time not-a-time',
    ],
    [
      '31 February at noon',
      withLines('readings.csv', 'S1,2018-02-31 12:00,TP,1,'),
      'readings.csv:4:time no-such-day',
    ],
    [
      'a week 53 of a year with 52',
      withLines('scores.csv', 'x,2018-W53,A1,1,'),
      'scores.csv:4:period not-a-period',
    ],
    ['a third half', withLines('scores.csv', 'x,2018-H3,A1,1,'), 'scores.csv:4:period not-a-period'],
    [
      'a recorded day that is none',
      withLines('monthly.csv', 'S1,2018-03,TP,1,x'),
      'monthly.csv:7:recorded not-a-date',
    ],

    [
      'an unknown division',
      withLines('ranks.csv', 'x,2018,990199,1'),
      'ranks.csv:3:division unknown-division',
    ],
    [
      'an unknown section',
      withLines('monthly.csv', 'S9,2018-01,TP,0.1,'),
      'monthly.csv:7:section unknown-section',
    ],
    [
      'a section __proto__',
      withLines('monthly.csv', '__proto__,2018-01,TP,0.1,'),
      'monthly.csv:7:section unknown-section',
    ],
    [
      'a division constructor',
      withLines('ranks.csv', 'x,2018,constructor,1'),
      'ranks.csv:3:division unknown-division',
    ],
    [
      'a section in another case',
      withLines('targets.csv', 's1,2019,III'),
      'targets.csv:4:section unknown-section',
    ],
    [
      'an unknown indicator',
      withLines('monthly.csv', 'S1,2018-03,NH3,0.1,'),
      'monthly.csv:7:indicator unknown-indicator',
    ],
    [
      'an unknown section upstream',
      withPiece('sections.csv', 'city,S1', 'city,S7'),
      'sections.csv:4:upstream unknown-section',
    ],
    [
      'an unknown parent',
      withPiece('divisions.csv', 'county,990100,B\n990103', 'county,990109,B\n990103'),
      'divisions.csv:5:parent unknown-division',
    ],

    [
      'a negative concentration',
      withLines('monthly.csv', 'S1,2018-03,TP,-0.1,'),
      'monthly.csv:7:value negative-value',
    ],
    [
      'a negative reading',
      withLines('readings.csv', 'S1,2018-03-02 00:00,TP,-1,N'),
      'readings.csv:4:value negative-value',
    ],
    [
      'a negative background',
      withLines('background.csv', 'S1,Cd,2016-01-01,,-1,x'),
      'background.csv:3:value negative-value',
    ],
    [
      'pH above 14',
      withLines('monthly.csv', 'S1,2018-03,pH,14.01,'),
      'monthly.csv:7:value value-out-of-range',
    ],
    [
      'water at 61 ℃',
      withLines('monthly.csv', 'S1,2018-03,WT,61,'),
      'monthly.csv:7:value value-out-of-range',
    ],
    [
      'more than pure substance',
      withLines('monthly.csv', 'S1,2018-03,TP,1000000.1,'),
      'monthly.csv:7:value value-out-of-range',
    ],
    [
      'pH not detected',
      withLines('monthly.csv', 'S1,2018-03,pH,ND,'),
      'monthly.csv:7:value no-detection-limit',
    ],
    [
      'a value with its unit',
      withLines('monthly.csv', 'S1,2018-03,TP,0.1mg/L,'),
      'monthly.csv:7:value not-a-number',
    ],
    ['a limit of zero', withLines('monthly.csv', 'S1,2018-03,TP,0L,'), 'monthly.csv:7:value not-a-number'],
    [
      '21 decimals',
      withLines('monthly.csv', 'S1,2018-03,TP,1e-21,'),
      'monthly.csv:7:value too-many-decimals',
    ],
    ['1e999', withLines('monthly.csv', 'S1,2018-03,TP,1e999,'), 'monthly.csv:7:value number-too-large'],
    [
      '1e999 of a small file',
      withLines('scores.csv', 'x,2018,A1,1e999,'),
      'scores.csv:4:points number-too-large',
    ],
    ['a number in words', withLines('scores.csv', 'x,2018,A1,五,'), 'scores.csv:4:points not-a-number'],
    [
      'a share above 1',
      withLines('binding.csv', '990100,2017,good-share,75'),
      'binding.csv:3:target value-out-of-range',
    ],
    [
      'a share below 0',
      withLines('binding.csv', '990100,2017,good-share,-0.1'),
      'binding.csv:3:target value-out-of-range',
    ],
    [
      'half a case',
      withLines('accountability.csv', 'X2,2018,county,0.5'),
      'accountability.csv:3:people not-a-count',
    ],
    [
      'a latitude of 91',
      withPiece('sections.csv', '34.6\nS1,990102', '91\nS1,990102'),
      'sections.csv:2:latitude value-out-of-range',
    ],

    [
      'neither true nor false',
      withLines('annual.csv', '990100,2017,surface,是'),
      'annual.csv:4:passed not-a-boolean',
    ],
    [
      'a state outside its list',
      withLines('monthly.csv', 'S1,2018-03,state,Dry,'),
      'monthly.csv:7:value value-not-in-list',
    ],
    [
      'a state where a value belongs',
      withLines('monthly.csv', 'S1,2018-03,TP,dry,'),
      'monthly.csv:7:value not-a-number',
    ],
    [
      'a flag outside its list',
      withLines('readings.csv', 'S1,2018-03-02 00:00,TP,1,n'),
      'readings.csv:4:flag value-not-in-list',
    ],
    [
      'a kind of event outside its list',
      withLines('events.csv', 'E3,2018-01-01,rumour,,990101,,,,,'),
      'events.csv:4:kind value-not-in-list',
    ],
    [
      'a level of another kind',
      withLines('events.csv', 'E3,2018-01-01,exposure,ministry,990101,,,,,'),
      'events.csv:4:level value-not-in-list',
    ],
    [
      'a notice without level',
      withLines('events.csv', 'E3,2018-01-01,notice,,990101,,,,,'),
      'events.csv:4:level value-missing',
    ],
    [
      'a post in capitals',
      withLines('posts.csv', '990101,,County Head,甲,2019-01-01,'),
      'posts.csv:4:post invalid-post',
    ],
    [
      'JSON that breaks off',
      withLines('adoptions.csv', '990103,P,2018-01-01,,{'),
      'adoptions.csv:4:parameters broken-json',
    ],
    [
      'JSON that is a list',
      withLines('adoptions.csv', '990103,P,2018-01-01,,[]'),
      'adoptions.csv:4:parameters broken-json',
    ],

    [
      'a value beside a state',
      withLines('monthly.csv', 'S1,2018-02,TP,0.1,'),
      'monthly.csv:5:indicator state-beside-value',
    ],
    [
      'two equal keys of columns',
      withLines('monthly.csv', 'S1,2018-01,TP,0.1,'),
      'monthly.csv:7:section duplicate-key',
    ],
    [
      'two states of a month',
      withLines('monthly.csv', 'S1,2018-02,state,frozen,'),
      'monthly.csv:7:section duplicate-key',
    ],
    [
      'two equal readings',
      withLines('readings.csv', 'S1,2018-03-01T00:00:30,NH3N,1,'),
      'readings.csv:4:section duplicate-key',
    ],
    [
      'a tenure twice',
      withLines('posts.csv', '990101,,county-head,甲,2015-01-01,'),
      'posts.csv:4:division duplicate-key',
    ],
    [
      'a section twice for one division',
      withLines('sections.csv', row('L1')),
      'sections.csv:6:section duplicate-key',
    ],
    [
      'one section, river and lake',
      withLines('sections.csv', row('L1', '2018-01-01')),
      'sections.csv:6:kind conflicting-kind',
    ],
    [
      'an end before its start',
      withLines('posts.csv', '990101,,mayor,甲,2018-01-02,2018-01-01'),
      'posts.csv:4:to ends-before-start',
    ],
    [
      'a task for nobody',
      withLines('tasks.csv', 'T3,P,,,x,true,2018,2018-06-30,'),
      'tasks.csv:4:division value-missing',
    ],
    [
      'more eliminated than identified',
      withLines('black-odorous.csv', '990102,2018,1,2,'),
      'black-odorous.csv:4:eliminated eliminated-exceeds-identified',
    ],
    [
      'a binding target of a county',
      withLines('binding.csv', '990101,2018,good-share,0.7'),
      'binding.csv:3:division not-a-city',
    ],

    [
      'a city under a county',
      withLines('divisions.csv', '990200,乙市,city,990101,'),
      'divisions.csv:8:parent impossible-parent',
    ],
    [
      'a county under a county',
      withLines('divisions.csv', '990105,丙县,county,990101,'),
      'divisions.csv:8:parent impossible-parent',
    ],
    [
      'a county under nobody beside a province',
      withLines('divisions.csv', '990105,丙县,county,,'),
      'divisions.csv:8:parent parent-missing',
    ],
    [
      'a division under itself',
      withLines('divisions.csv', '990105,丙县,county,990105,'),
      'divisions.csv:8:parent parent-cycle',
    ],
    [
      'a section upstream of itself',
      withPiece('sections.csv', 'city,S1', 'city,S2'),
      'sections.csv:4:upstream upstream-cycle',
    ],
  ];

  it.each(cases)(
    '[PF-1] a fault is told by its file, row, column and code: %s',
    (_, replacements, expected) => {
      const errors = errorsOf(replacements);
      expect(placesOf(errors)).toEqual([expected]);
      for (const { message, mend } of errors) {
        expect([message.zh.at(-1), mend.zh.at(-1), message.en.at(-1), mend.en.at(-1)].join('')).toBe(
          '。。..',
        );
      }
    },
  );

  it('[PF-1] a value on a limit is none', () => {
    const lines = [
      'pH,14',
      'WT,-5',
      'WT,60',
      'TP,1000000',
      'Cd,0',
      'Cr6,0.004L',
      'COD,<4',
      'Hg,未检出',
      'TN,+1.5',
    ];
    const rows = lines.map((line, index) => `S1,2017-${String(index + 1).padStart(2, '0')},${line},`);
    expect(errorsOf(withLines('monthly.csv', ...rows))).toEqual([]);
    expect(errorsOf(withLines('scores.csv', 'x,2020-W53,A1,0,'))).toEqual([]);
    expect(
      errorsOf(withLines('binding.csv', '990100,2017,good-share,1', '990100,2017,below-v-share,0')),
    ).toEqual([]);
    expect(errorsOf(withLines('posts.csv', '990101,,mayor,甲,2018-01-01,2018-01-01'))).toEqual([]);
    expect(errorsOf(withLines('flows.csv', '上河,2020-02-29,0,'))).toEqual([]);
  });
});
