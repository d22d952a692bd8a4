import { bilingual } from '@shuize/domain';
import { BOUNDARY_CHOICES, CONTROL_CHOICES, LEVEL_CHOICES, WATER_BODY_CHOICES } from './choices.ts';
import { column, listColumn, type SheetGuide } from './sheet-guide.ts';

export const PLACE_GUIDES: readonly SheetGuide[] = [
  {
    file: 'divisions.csv',
    zh: '行政区划',
    purpose: bilingual(
      '本地区的行政区划及其上下级关系',
      'the administrative divisions and how they stand to each other',
    ),
    columns: {
      code: column(
        'code',
        bilingual(
          '国标代码，如 410381；功能区、乡镇可用其他编码',
          'code, such as 410381; zones and townships may have others',
        ),
      ),
      name: column('text', bilingual('行政区划全称', 'full name')),
      level: listColumn(bilingual('区划的层级', 'level of the division'), LEVEL_CHOICES),
      parent: column(
        'code',
        bilingual('上一级区划的代码；层级最高的留空', 'code of the division above; empty for the highest'),
      ),
      group: column('text', bilingual('参加排名时所在的分组', 'group in which it is ranked')),
    },
  },
  {
    file: 'sections.csv',
    zh: '断面',
    purpose: bilingual('监测断面及其所属区划', 'the monitoring sections and their divisions'),
    columns: {
      section: column(
        'code',
        bilingual('断面的唯一编号，其他各表据此引用', 'id of the section, by which other sheets refer to it'),
      ),
      division: column('code', bilingual('断面考核归属的区划代码', 'code of the division held to it')),
      from: column(
        'day',
        bilingual(
          '归属该区划的第一天，一直归属的留空',
          'first day on which it belongs to the division, empty if always',
        ),
      ),
      to: column(
        'day',
        bilingual(
          '归属该区划的最后一天，至今的留空',
          'last day on which it belongs to the division, empty if still',
        ),
      ),
      name: column('text', bilingual('断面名称', 'name of the section')),
      kind: listColumn(
        bilingual('河流或湖库，决定总磷等指标的限值', 'river or lake; it picks the limits'),
        WATER_BODY_CHOICES,
      ),
      control: listColumn(bilingual('由哪一级考核', 'who examines it'), CONTROL_CHOICES),
      river: column('text', bilingual('所在河流（湖库）', 'river or lake')),
      basin: column('text', bilingual('所在流域', 'basin')),
      boundary: listColumn(
        bilingual('断面所在的最高一级边界', 'the highest boundary it stands on'),
        BOUNDARY_CHOICES,
      ),
      upstream: column('code', bilingual('上游断面的编号', 'id of the section upstream')),
      share: column('share', bilingual('该区划承担的份额，0 至 1，如 0.5', 'the division’s share, 0 to 1')),
      longitude: column('number', bilingual('经度', 'longitude'), '°'),
      latitude: column('number', bilingual('纬度', 'latitude'), '°'),
    },
  },
];
