import { describe, expect, it } from 'vitest';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { dutyLines } from './calendar.fixture.ts';

const ASSESSMENT = 'sanmenxia-assessment-2017';
const JOINT_CONTROL = 'sanmenxia-joint-control-2017';

const OFFICE = '市污染防治攻坚战领导小组办公室';
const BOTH = '各县（市、区）政府、市政府有关部门';
const TIMELY =
  '市政府有关部门的，影响年度考核“及时报送工作信息、工作报告和年度总结”一项（5分）的得分（SMX-A3）';
const HALF_YEAR = `2017-06-30 | SMX-A6 | ${BOTH} | 向${OFFICE}报送半年自查报告 | - | ${TIMELY}`;
const ANNUAL = `2017-12-20 | SMX-A6 | ${BOTH} | 向${OFFICE}报送年度自查报告 | - | ${TIMELY}`;
const ranking = (due: string) =>
  `${due} | SMX-A9 | ${OFFICE} | 按水环境质量目标任务和水污染防治重点工作对各县（市、区）排名并通报 | - | -`;
const summary = (due: string) => `${due} | SMX-A9 | ${OFFICE} | 总结水污染防治攻坚战进展情况 | - | -`;
const publication = (due: string) => `${due} | SMX-A9 | ${OFFICE} | 公布水污染防治攻坚战进展情况 | - | -`;
const assessment = (due: string) =>
  `${due} | SMX-A9 | ${OFFICE} | 对各县（市、区）政府和市政府有关部门进行年度考核 | - | -`;
const results = (due: string) => `${due} | SMX-A7 | ${OFFICE} | 把上年度考核结果报市政府 | - | -`;

const WITHOUT_DAY = [
  '- | SMX-A3 | 市政府有关部门 | 对本部门、本系统的水污染防治工作开展督导检查 | - | -',
  `- | SMX-A5 | 各县（市、区）政府 | 制定实施方案，把目标和任务分解到乡镇（街道）、部门和企业，向社会公开，并报送${OFFICE} | - | -`,
  '- | SMX-A5b | 市政府有关部门 | 把攻坚战目标任务纳入年度计划，确定重点任务或者项目，制定并落实实施方案，分解到县（市、区）政府 | - | -',
  `- | SMX-A6 | ${BOTH} | 按照考核要求建立工作台账，对《意见》实施情况进行自查 | - | -`,
  `- | SMX-A8 | ${OFFICE} | 向社会公开考核结果，并交干部主管部门 | 考核结果经市政府审定 | -`,
];

describe('The calendar of Sanmenxia for 2017', () => {
  const lines = dutyLines(ASSESSMENT, '2017-01-01', '2017-12-31');
  const withDay = lines.filter((line) => !line.startsWith('-'));

  it('[SMX-A5, SMX-A5b, SMX-A6, SMX-A7, SMX-A8, SMX-A9] holds every dated or rhythmic duty of the text once and nothing else, from 6 February on', () => {
    // Reviewed line by line against articles 3 to 10 and annex 2. In force from 6 February 2017, so January has no
    // ranking, and no results of 2016 were owed on 31 January 2017.
    expect(withDay).toEqual([
      ranking('2017-02-28'),
      ranking('2017-03-31'),
      summary('2017-03-31'),
      ranking('2017-04-30'),
      ranking('2017-05-31'),
      HALF_YEAR,
      publication('2017-06-30'),
      ranking('2017-06-30'),
      summary('2017-06-30'),
      ranking('2017-07-31'),
      ranking('2017-08-31'),
      ranking('2017-09-30'),
      summary('2017-09-30'),
      ranking('2017-10-31'),
      ranking('2017-11-30'),
      ANNUAL,
      assessment('2017-12-31'),
      publication('2017-12-31'),
      ranking('2017-12-31'),
      summary('2017-12-31'),
    ]);
    expect(lines.filter((line) => line.startsWith('-'))).toEqual(WITHOUT_DAY);
  });

  it('[SMX-A7] has the results of 2017 on 31 January 2018, the day itself in time', () => {
    expect(dutyLines(ASSESSMENT, '2018-01-31', '2018-01-31')).toContain(results('2018-01-31'));
    expect(
      dutyLines(ASSESSMENT, '2018-02-01', '2018-12-31').filter((line) => line.includes('SMX-A7')),
    ).toEqual([]);
  });

  it('[SMX-A9] ranks twelve times, sums up four times, publishes twice and assesses once in a whole year', () => {
    const rhythm = dutyLines(ASSESSMENT, '2018-01-01', '2018-12-31').filter((line) =>
      line.includes('SMX-A9'),
    );
    const times = (word: string) => rhythm.filter((line) => line.includes(word)).length;
    expect([times('排名'), times('总结'), times('公布'), times('年度考核')]).toEqual([12, 4, 2, 1]);
    expect(rhythm).toHaveLength(19);
  });

  it('[SMX-A6] asks for the four parts of a self-report both times', () => {
    const reports = shippedPack(ASSESSMENT).duties.filter(
      ({ parts, provision }) => provision === 'SMX-A6' && parts.length > 0,
    );
    expect(reports.map(({ id }) => id)).toEqual(['SMX-A6-annual', 'SMX-A6-half-year']);
    for (const { parts } of reports) {
      expect(parts.map(({ zh }) => zh)).toEqual([
        '水环境质量改善情况',
        '重点工作任务完成情况',
        '治理项目进展情况',
        '资金投入情况',
      ]);
    }
  });

  it('[SMX-A8] lets another reading name who publishes the results', () => {
    const [line] = dutyLines(ASSESSMENT, '2017-06-01', '2017-06-01', {
      interpretations: { 'results-by': 'city' },
    }).filter((each) => each.includes('SMX-A8'));
    expect(line).toBe(
      '- | SMX-A8 | 市政府 | 向社会公开考核结果，并交干部主管部门 | 考核结果经市政府审定 | -',
    );
  });
});

describe('Joint prevention and control in Sanmenxia', () => {
  const pack = shippedPack(JOINT_CONTROL);
  const ofProvision = (provision: string) => pack.duties.filter((duty) => duty.provision === provision);
  const partsOf = (id: string) => pack.duties.find((duty) => duty.id === id)?.parts.map(({ zh }) => zh);

  it('[SMX-J9] has a report of the members each quarter and one in writing each year, and nothing else with a day', () => {
    const members = '市污染防治攻坚战领导小组各成员单位';
    const quarterly = (due: string) =>
      `${due} | SMX-J9 | ${members} | 向${OFFICE}报送本季度工作进展情况 | - | -`;
    const dated = dutyLines(JOINT_CONTROL, '2017-01-01', '2017-12-31').filter(
      (line) => !line.startsWith('-'),
    );
    expect(dated).toEqual([
      quarterly('2017-03-31'),
      quarterly('2017-06-30'),
      quarterly('2017-09-30'),
      `2017-12-31 | SMX-J9 | ${members} | 向市污染防治攻坚战领导小组书面报告年度工作 | - | -`,
      quarterly('2017-12-31'),
    ]);
    expect(partsOf('SMX-J9-annual')).toEqual(['年度工作完成情况总结', '下一年度工作计划']);
  });

  it('[SMX-J9, SMX-J10] lists what is regular once and takes no rhythm that the text does not give', () => {
    const regular = pack.duties.filter(({ when }) => when.kind === 'regularly').map(({ id }) => id);
    expect(regular).toEqual([
      'SMX-J10-publication',
      'SMX-J9-evaluation',
      'SMX-J9-group-meeting',
      'SMX-J9-office-meeting',
    ]);
  });

  it('[SMX-J1, SMX-J2] lays monitoring on the environment bureau, with the water bureau where the text says so', () => {
    const owners = (provision: string) =>
      ofProvision(provision).map((duty) => duty.owners.map(({ label }) => label.zh).join('、'));
    expect(owners('SMX-J1')).toEqual(['市环保局、市水利局', '市环保局、市水利局', '市环保局']);
    expect(owners('SMX-J2')).toEqual(['各县（市、区）政府', '市环保局']);
    expect(partsOf('SMX-J1-network')).toEqual(['水质', '水量']);
  });

  it('[SMX-J3] names the two rivers that come first', () => {
    expect(partsOf('SMX-J3-flow')).toEqual(['涧河（优先）', '宏农涧河（优先）']);
    expect(partsOf('SMX-J3-dispatch')).toEqual(['下泄水量', '泄流时间']);
  });

  it('[SMX-J4] shares six kinds of information', () => {
    expect(partsOf('SMX-J4')).toEqual([
      '水质监测信息',
      '污染源监管信息',
      '水文水资源信息',
      '水污染事故信息',
      '水污染治理技术信息',
      '相关政策信息',
    ]);
  });

  it('[SMX-J5] names five cross-boundary rivers and gives no plan a day', () => {
    expect(partsOf('SMX-J5-rivers')).toEqual(['黄河干流', '涧河', '青龙涧河', '西峪河', '双桥河']);
    expect(ofProvision('SMX-J5').map(({ when }) => when.kind)).toEqual(Array(6).fill('standing'));
  });

  it('[SMX-J6] restricts five industries and puts compensation under three bureaus', () => {
    expect(partsOf('SMX-J6-consultation')).toEqual(['食品', '造纸', '化工', '医药', '皮革']);
    const compensation = pack.duties.find(({ id }) => id === 'SMX-J6-compensation');
    expect(compensation?.owners.map(({ label }) => label.zh)).toEqual(['市环保局', '市水利局', '市财政局']);
  });

  it('[SMX-J7, SMX-J8] follows an incident without a number of hours or days', () => {
    const started = pack.duties.filter(
      ({ when }) => when.kind === 'after' && when.event?.kind === 'incident',
    );
    expect(started.map(({ id }) => id)).toEqual(['SMX-J7-notify', 'SMX-J8-team', 'SMX-J9-urgent-meeting']);
    for (const { when } of started) {
      expect(when.kind === 'after' ? when.within : 'none').toBeNull();
    }
  });

  it('[SMX-J11] tells group, office, members and counties apart', () => {
    const kinds = new Set(pack.duties.flatMap(({ owners }) => owners.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      'city-department',
      'county',
      'department',
      'leading-group',
      'member-unit',
      'office',
    ]);
    expect(pack.statements.map(({ id }) => id)).toContain('SMX-J11');
  });
});
