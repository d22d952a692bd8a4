import { describe, expect, it } from 'vitest';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { dutyLines } from './calendar.fixture.ts';

const PLAN = 'shanxi-work-plan-2015';

const drinking = (due: string) =>
  `${due} | SX15-11 | 县级以上城市（含11个设区市）人民政府 | 公开饮用水安全状况信息 | - | -`;
const blackOdorous = (due: string) =>
  `${due} | SX15-11 | 设区市和县级市人民政府 | 公布城市建成区黑臭水体治理情况 | - | -`;
const CAPACITY = '未完成淘汰任务的地区，暂停审批和核准相关行业新建项目（SX15-15）';

describe('The calendar of Shanxi for 2018', () => {
  const lines = dutyLines(PLAN, '2018-01-01', '2018-12-31');

  it('[SX15-5, SX15-9, SX15-11] holds every dated or rhythmic duty of the plan once and nothing else', () => {
    // Reviewed line by line against the plan: 每季度, 每半年, 每年, 逐年, 分年度, 年度计划, and 2018年底前 (two measures).
    expect(lines.filter((line) => !line.startsWith('-'))).toEqual([
      drinking('2018-03-31'),
      blackOdorous('2018-06-30'),
      drinking('2018-06-30'),
      drinking('2018-09-30'),
      blackOdorous('2018-12-31'),
      drinking('2018-12-31'),
      `2018-12-31 | SX15-4 | 各市人民政府 | 制定实施分年度的落后产能淘汰方案，报省经信委、省环保厅备案 | - | ${CAPACITY}`,
      `2018-12-31 | SX15-4 | 省（省经信委牵头） | 制定实施分年度的落后产能淘汰方案，报工信部、环保部备案 | - | ${CAPACITY}`,
      '2018-12-31 | SX15-4 | 省环保厅、各级人民政府 | 为27个良好保护型控制单元、泉域重点保护区和水库等良好水体编制年度计划 | - | -',
      '2018-12-31 | SX15-5 | 省水污染防治工作领导小组办公室 | 向各市和省直有关部门下达水污染防治年度计划 | - | -',
      '2018-12-31 | SX15-5 | 各市人民政府 | 逐年确定重点任务和年度目标 | - | -',
      '2018-12-31 | SX15-9 | 省直有关部门 | 组成考核组，分流域、分区域考核实施情况，并向社会公布结果 | - | -',
      expect.stringMatching(
        /^2018-12-31 \| .*2\.2\.3\.4 \| 省住房城乡建设厅 \| .*太原市1至2个大型居住区示范项目建成 \|/,
      ),
      expect.stringMatching(
        /^2018-12-31 \| .*2\.4\.2\.3 \| 省国土资源厅、省住房城乡建设厅 \| .*县级市完成城市蓝线规划编制 \|/,
      ),
    ]);
  });

  it('[SX15-5, SX15-6, SX15-9, SX15-11] lists what the text gives no day once, and takes none', () => {
    const without = lines.filter((line) => line.startsWith('-')).map((line) => line.split(' | ').slice(1, 3));
    const of = (provision: string) =>
      without.filter(([each]) => each === provision).map(([, owner]) => owner);
    expect(of('SX15-5')).toEqual(['各市人民政府', '各市、县人民政府', '省水污染防治工作领导小组办公室']);
    expect(of('SX15-6')).toEqual(['省人民政府、11个设区市人民政府']);
    expect(of('SX15-9')).toEqual(['省人民政府']);
    expect(of('SX15-11')).toEqual(['省人民政府', '设区市人民政府', '重点排污单位', '省人民政府相关部门']);
    expect(without).toHaveLength(18);
  });
});

describe('Drinking water and black-odorous bodies in Shanxi', () => {
  it('[SX15-11] are published each quarter by the 11 cities from 2016 and by all cities of county level up from 2018', () => {
    const owners = (year: number) =>
      dutyLines(PLAN, `${year}-01-01`, `${year}-12-31`)
        .filter((line) => line.includes('饮用水安全状况'))
        .map((line) => line.split(' | ')[2]);
    expect(owners(2015)).toEqual([]);
    expect(owners(2016)).toEqual(Array(4).fill('11个设区市人民政府'));
    expect(owners(2017)).toEqual(Array(4).fill('11个设区市人民政府'));
    expect(owners(2018)).toEqual(Array(4).fill('县级以上城市（含11个设区市）人民政府'));
  });

  it('[SX15-11] are listed once with name, person and deadline, and reported on each half-year', () => {
    const lines = dutyLines(PLAN, '2015-12-30', '2016-12-31').filter((line) => /黑臭/.test(line));
    const days = lines.map((line) => [line.slice(0, 10), line.includes('责任人和达标期限')]);
    expect(days).toEqual([
      ['2015-12-31', true],
      ['2016-06-30', false],
      ['2016-06-30', true],
      ['2016-12-31', false],
    ]);
  });

  it('[SX15-11] name what a key discharger publishes', () => {
    const duty = shippedPack(PLAN).duties.find(({ id }) => id === 'SX15-11-dischargers');
    expect(duty?.parts).toHaveLength(5);
  });
});

describe('Progress reports in Shanxi', () => {
  it('[SX15-5] come in the rhythm that an office sets, for the text only says regularly', () => {
    const lines = (timings: Readonly<Record<string, string>>) =>
      dutyLines(PLAN, '2016-01-01', '2016-12-31', { timings })
        .filter((line) => line.includes('报送省环保厅'))
        .map((line) => line.split(' | ')[0]);
    expect(lines({})).toEqual(['-']);
    expect(lines({ 'SX15-5-progress': 'half-year' })).toEqual(['2016-06-30', '2016-12-31']);
  });
});
