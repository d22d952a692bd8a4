import { formatDay } from '@shuize/domain';
import { dayAt, daysLater } from './calendar.ts';
import { type Cell, csvText } from './csv.ts';

/**
 * One person's time in one post: division, department, post, person, first day, last day (`null` while in
 * office).
 */
type Tenure = readonly [
  division: string,
  department: string | null,
  post: string,
  person: string,
  from: string,
  to: string | null,
];

/**
 * Who holds which post. The people are invented: surnames in the order of an old primer, given names after
 * the solar terms.
 *
 * To be met with: a post that changes hands between two counted months (乌松县), in the middle of one (赤榆县); a
 * vacancy (铁坪县); a post empty on 31 December (柏浔县); people promoted within the county (北津区) and to the city
 * (杏川县).
 */
const TENURES: readonly Tenure[] = [
  ['990100', null, 'city-secretary', '褚谷雨', '2014-10-19', null],
  ['990100', null, 'mayor', '卫寒露', '2014-06-21', '2017-03-31'],
  ['990100', null, 'mayor', '平惊蛰', '2017-04-01', null],
  ['990100', null, 'vice-mayor', '沈夏至', '2015-11-20', null],
  ['990102', null, 'county-secretary', '韩立夏', '2014-10-02', null],
  ['990102', null, 'county-head', '朱白露', '2015-05-19', null],
  ['990102', null, 'vice-county-head', '秦惊蛰', '2014-04-24', null],
  ['990103', null, 'county-secretary', '尤立冬', '2015-09-19', null],
  ['990103', null, 'county-head', '许处暑', '2015-07-22', '2017-08-31'],
  ['990103', null, 'county-head', '何霜降', '2017-09-01', null],
  ['990103', null, 'vice-county-head', '何霜降', '2014-04-22', '2017-08-31'],
  ['990103', null, 'vice-county-head', '顾立夏', '2017-09-15', null],
  ['990121', null, 'county-secretary', '吕春分', '2014-09-14', null],
  ['990121', null, 'county-head', '施大雪', '2014-11-26', null],
  ['990121', null, 'vice-county-head', '孔冬至', '2014-03-26', null],
  ['990122', null, 'county-secretary', '曹芒种', '2014-05-26', null],
  ['990122', null, 'county-head', '严秋分', '2014-05-17', '2018-09-30'],
  ['990122', null, 'county-head', '和处暑', '2018-10-01', null],
  ['990122', null, 'vice-county-head', '华小寒', '2015-12-27', null],
  ['990123', null, 'county-secretary', '金谷雨', '2015-07-25', null],
  ['990123', null, 'county-head', '魏寒露', '2015-03-13', null],
  ['990123', null, 'vice-county-head', '陶夏至', '2014-01-06', null],
  ['990124', null, 'county-secretary', '姜立夏', '2015-04-10', null],
  ['990124', null, 'county-head', '戚白露', '2015-11-11', null],
  ['990124', null, 'vice-county-head', '谢惊蛰', '2015-09-14', '2018-07-14'],
  ['990124', null, 'vice-county-head', '元寒露', '2018-07-15', null],
  ['990125', null, 'county-secretary', '邹立冬', '2015-09-20', '2018-11-30'],
  ['990125', null, 'county-head', '喻处暑', '2015-10-09', null],
  ['990125', null, 'vice-county-head', '柏霜降', '2015-11-02', null],
  ['990126', null, 'county-secretary', '水春分', '2015-10-23', null],
  ['990126', null, 'county-head', '窦大雪', '2014-12-12', null],
  ['990126', null, 'vice-county-head', '章冬至', '2014-12-22', null],
  ['990200', null, 'city-secretary', '云芒种', '2014-11-20', '2016-12-31'],
  ['990200', null, 'city-secretary', '黄立冬', '2017-01-01', null],
  ['990200', null, 'mayor', '苏秋分', '2015-05-05', null],
  ['990200', null, 'vice-mayor', '潘小寒', '2014-08-22', null],
  ['990202', null, 'county-secretary', '葛谷雨', '2015-02-13', null],
  ['990202', null, 'county-head', '奚寒露', '2014-07-06', null],
  ['990202', null, 'vice-county-head', '范夏至', '2014-05-15', null],
  ['990203', null, 'county-secretary', '彭立夏', '2015-02-03', null],
  ['990203', null, 'county-head', '郎白露', '2014-07-24', null],
  ['990203', null, 'vice-county-head', '鲁惊蛰', '2015-09-10', null],
  ['990221', null, 'county-secretary', '韦立冬', '2014-01-11', null],
  ['990221', null, 'county-head', '昌处暑', '2014-02-05', null],
  ['990221', null, 'vice-county-head', '马霜降', '2014-04-15', null],
  ['990222', null, 'county-secretary', '苗春分', '2015-10-10', null],
  ['990222', null, 'county-head', '凤大雪', '2014-12-03', null],
  ['990222', null, 'vice-county-head', '花冬至', '2015-06-13', null],
  ['990223', null, 'county-secretary', '方芒种', '2014-07-14', null],
  ['990223', null, 'county-head', '俞秋分', '2015-09-14', null],
  ['990223', null, 'vice-county-head', '任小寒', '2014-10-27', null],
  ['990224', null, 'county-secretary', '袁谷雨', '2015-07-22', null],
  ['990224', null, 'county-head', '柳寒露', '2014-05-15', null],
  ['990224', null, 'vice-county-head', '鲍夏至', '2015-09-11', null],
  ['990225', null, 'county-secretary', '史立夏', '2015-01-27', '2017-06-15'],
  ['990225', null, 'county-secretary', '萧春分', '2017-06-16', null],
  ['990225', null, 'county-head', '唐白露', '2015-10-12', null],
  ['990225', null, 'vice-county-head', '费惊蛰', '2014-07-21', null],
  ['990300', null, 'city-secretary', '廉立冬', '2014-01-22', null],
  ['990300', null, 'mayor', '岑处暑', '2015-08-13', null],
  ['990300', null, 'vice-mayor', '薛霜降', '2015-10-24', '2018-05-09'],
  ['990300', null, 'vice-mayor', '皮大雪', '2018-05-10', null],
  ['990302', null, 'county-secretary', '雷春分', '2015-12-17', null],
  ['990302', null, 'county-head', '贺大雪', '2014-10-03', null],
  ['990302', null, 'vice-county-head', '倪冬至', '2014-06-10', '2018-08-31'],
  ['990302', null, 'vice-county-head', '穆霜降', '2018-09-01', null],
  ['990321', null, 'county-secretary', '汤芒种', '2015-05-20', null],
  ['990321', null, 'county-head', '滕秋分', '2015-03-13', null],
  ['990321', null, 'vice-county-head', '殷小寒', '2014-06-26', null],
  ['990322', null, 'county-secretary', '罗谷雨', '2015-10-10', null],
  ['990322', null, 'county-head', '毕寒露', '2015-07-05', null],
  ['990322', null, 'vice-county-head', '郝夏至', '2014-10-23', '2018-06-30'],
  ['990322', null, 'vice-county-head', '余谷雨', '2018-07-01', null],
  ['990323', null, 'county-secretary', '邬立夏', '2014-05-18', null],
  ['990323', null, 'county-head', '安白露', '2014-11-27', '2018-03-15'],
  ['990323', null, 'county-head', '卜夏至', '2018-06-11', null],
  ['990323', null, 'vice-county-head', '常惊蛰', '2015-04-12', null],
  ['990324', null, 'county-secretary', '乐立冬', '2014-11-15', null],
  ['990324', null, 'county-head', '于处暑', '2014-02-21', null],
  ['990324', null, 'vice-county-head', '时霜降', '2015-06-23', null],
  ['990325', null, 'county-secretary', '傅春分', '2014-08-27', null],
  ['990325', null, 'county-head', '皮大雪', '2014-02-12', '2018-05-09'],
  ['990325', null, 'county-head', '孟白露', '2018-05-25', null],
  ['990325', null, 'vice-county-head', '卞冬至', '2014-10-16', null],
  ['990326', null, 'county-secretary', '齐芒种', '2015-04-27', null],
  ['990326', null, 'county-head', '康秋分', '2014-01-18', null],
  ['990326', null, 'vice-county-head', '伍小寒', '2014-06-27', null],
  ['990100', '环境保护局', 'principal', '尹立冬', '2015-04-08', null],
  ['990100', '环境保护局', 'deputy', '褚处暑', '2016-02-19', null],
  ['990100', '水务局', 'principal', '卫霜降', '2014-08-12', '2017-12-31'],
  ['990100', '水务局', 'principal', '沈春分', '2018-01-01', null],
  ['990100', '住房和城乡建设局', 'principal', '韩大雪', '2015-01-20', null],
  ['990200', '环境保护局', 'principal', '朱冬至', '2016-03-01', null],
  ['990200', '环境保护局', 'deputy', '秦芒种', '2014-11-05', null],
  ['990200', '住房和城乡建设局', 'principal', '尤秋分', '2015-06-30', null],
  ['990300', '环境保护局', 'principal', '许小寒', '2014-05-16', '2018-04-30'],
  ['990300', '环境保护局', 'principal', '何立秋', '2018-05-02', null],
  ['990300', '环境保护局', 'direct', '吕谷雨', '2016-07-11', null],
  ['990300', '国土资源局', 'principal', '施寒露', '2015-09-22', null],
  ['990000', '省环境保护督察组', 'team-leader', '孔夏至', '2017-03-06', null],
  ['990323101', null, 'grid-officer', '曹立夏', '2016-01-15', null],
  ['990123101', null, 'grid-officer', '严白露', '2016-01-15', null],
];

const HEADER = ['division', 'department', 'post', 'person', 'from', 'to', 'recorded'];

/** posts.csv: each tenure as it was known at its start, and again, with its last day, once it had ended. */
export function postsCsv(): string {
  const rows: (readonly Cell[])[] = TENURES.flatMap(([division, department, post, person, from, to]) => {
    const key = [division, department, post, person, from];
    const known = [...key, null, formatDay(daysLater(dayAt(from), 2))];
    return to === null ? [known] : [known, [...key, to, to]];
  });
  return csvText(HEADER, rows);
}
