import { formatDay } from '@shuize/domain';
import { dayAt, daysLater } from './calendar.ts';
import { csvText } from './csv.ts';
import { writtenTable } from './written-table.ts';

/**
 * What inspectors, the press and the public brought up (督查、曝光、举报等事件), in the order of days: date, kind,
 * level, division, department, topic, verified, serious, title.
 */
const EVENTS = writtenTable(
  9,
  `
  2016-07-21 | natural-disaster | - | 990222 | - | - | true | true | 沧岚江流域特大暴雨引发洪水，芦湾县部分监测设施受损
  2016-11-08 | report | - | 990103 | - | 夜间偷排 | true | false | 群众反映北津区一印染厂夜间偷排废水
  2017-02-23 | notice | city-office | 990124 | - | 焦化废水 | true | false | 市攻坚办交办赤榆县焦化企业废水外排问题
  2017-04-18 | incident | - | 990122 | - | - | true | false | 望矶县境内一运输车辆侧翻，少量油品流入望矶沟
  2017-06-06 | notice | city-office | 990124 | - | 焦化废水 | true | false | 市攻坚办再次交办赤榆县焦化企业废水外排问题
  2017-08-15 | exposure | city | 990221 | - | 河道垃圾 | true | false | 市级媒体曝光双渡县河道垃圾堆积问题
  2017-09-12 | illegal-discharge | - | 990126 | - | - | true | false | 白渠县一淀粉厂利用渗坑排放废水被查处
  2017-10-19 | notice | provincial | 990103 | 住房和城乡建设局 | 污水直排 | true | false | 省督查组交办北津区生活污水直排沧岚江问题
  2017-11-27 | filing | city | 990326 | - | 尾矿渗漏 | true | false | 市级立案查处霜岭县一选矿厂回水池渗漏问题
  2018-01-16 | report | - | 990203 | - | 污水直排 | true | false | 群众反映澄北区老城排水口污水直排望澄湖
  2018-03-09 | notice | city-office | 990323 | - | 尾矿渗漏 | true | false | 市攻坚办交办墨石河尾矿库渗滤液外渗问题
  2018-03-15 | exposure | city | 990103 | - | 雨污混接 | true | true | 市级媒体曝光北津区雨污管网大面积混接
  2018-03-28 | illegal-discharge | - | 990124 | - | 焦化废水 | true | true | 赤榆县一焦化企业超标排放蒸氨废水被查处
  2018-04-20 | notice | city-committee | 990323 | - | 尾矿渗漏 | true | false | 市委、市政府督察组交办墨石河尾矿库整改滞后问题
  2018-04-26 | filing | provincial | 990326 | - | 尾矿渗漏 | true | true | 省级立案查处霜岭县选矿废水直排问题
  2018-05-11 | illegal-mining | - | 990323 | 国土资源局 | - | true | true | 铁坪县墨石河上游非法开采铁矿，破坏山体植被
  2018-05-30 | exposure | provincial | 990125 | - | 污水直排 | true | false | 省级媒体曝光柏浔县食品加工园区污水直排
  2018-06-05 | filing | city | 990221 | - | 河道垃圾 | true | true | 市级立案查处双渡县向河道倾倒垃圾问题
  2018-06-22 | lake-river-filling | - | 990225 | - | - | true | false | 菱汀县填占望澄湖岸线修建停车场
  2018-07-09 | natural-disaster | - | 990224 | - | - | true | true | 荻洲县遭遇特大暴雨，面源污染物集中入河
  2018-07-12 | incident | - | 990326 | - | 尾矿渗漏 | true | true | 霜岭县一选矿厂回水管道破裂，废水流入霜岭河
  2018-07-31 | filing | provincial | 990326 | - | 尾矿渗漏 | true | true | 省级立案查处霜岭县选矿厂事故排放问题
  2018-08-17 | filing | ministry | 990124 | - | 焦化废水 | true | true | 国家有关部门对赤榆县焦化废水问题立案查处
  2018-08-29 | exposure | city | 990103 | - | 污水直排 | true | false | 市级媒体曝光北津区雨污管网混接问题
  2018-09-06 | illegal-land-use | - | 990221 | 国土资源局 | - | false | false | 双渡县涉嫌违法占用河滩地建设“大棚房”，正在核实
  2018-09-18 | exposure | central | 990323 | - | 尾矿渗漏 | true | true | 中央媒体曝光墨石河尾矿库渗漏污染下游
  2018-09-25 | exposure | city | 990103 | - | 污水直排 | true | true | 市级媒体曝光北津区污水溢流入江
  2018-10-11 | fraud | - | 990126 | - | - | true | false | 白渠县一排污单位在自动监测设备采样口稀释水样
  2018-10-16 | filing | city | 990221 | - | 污水直排 | true | true | 市级立案查处双渡县镇区污水直排问题
  2018-10-23 | notice | above-provincial | 990323 | - | 尾矿渗漏 | true | true | 国家督察组交办墨石河尾矿库问题，要求限期整改
  2018-11-05 | illegal-emission | - | 990171 | - | - | true | false | 高新区一电镀企业违反排污许可证规定排放含铬废水
  2018-11-20 | forest-grassland-destruction | - | 990321 | - | - | false | false | 雪岫县涉嫌毁坏水源涵养林，正在核实
  2018-12-04 | mountain-destruction | - | 990121 | - | - | true | false | 芷汀县一采石场越界开采，未造成严重后果
  2018-12-13 | illegal-villa | - | 990223 | - | - | true | false | 青坞县水源地二级保护区内违建别墅被依法拆除
  `,
);

const HEADER = 'event,date,kind,level,division,department,topic,verified,serious,title,recorded';

/** events.csv: each event as it became known three days later. */
export function eventsCsv(): string {
  const rows = EVENTS.map((event, index) => {
    const recorded = formatDay(daysLater(dayAt(event[0] ?? ''), 3));
    return [`SJ${String(index + 1).padStart(3, '0')}`, ...event, recorded];
  });
  return csvText(HEADER.split(','), rows);
}
