import { type Bilingual, bilingual } from './bilingual.ts';

/**
 * Measures of accountability (追责方式) by the names that packs and commands use, in the order of DATA-PACKAGE 4: of units,
 * of people from the lightest on, of polluters, and handing over to the judiciary.
 */
export const ACCOUNTABILITY_MEASURES = {
  notice: bilingual('通报', 'a notice of criticism'),
  'self-criticism': bilingual('书面检查', 'a written self-criticism'),
  interview: bilingual('约谈', 'an interview'),
  'listed-supervision': bilingual('挂牌督办', 'listed supervision'),
  'key-monitoring': bilingual('重点监管', 'key monitoring'),
  admonition: bilingual('诫勉', 'an admonition'),
  suspension: bilingual('停职检查', 'suspension for review'),
  transfer: bilingual('调整职务', 'transfer'),
  'ordered-resignation': bilingual('责令辞职', 'an ordered resignation'),
  demotion: bilingual('降职', 'demotion'),
  removal: bilingual('免职', 'removal from office'),
  sanction: bilingual('党政纪处分', 'a disciplinary sanction'),
  'correct-at-once': bilingual('责令立即整改', 'an order to correct at once'),
  'heavier-penalty': bilingual('从重处罚', 'a penalty on the heavier side'),
  'maximum-penalty': bilingual('顶格处罚', 'the maximum penalty'),
  'soe-heads-held': bilingual(
    '追究国有企事业单位负责人责任',
    'accountability of the heads of state-owned units',
  ),
  'media-exposure': bilingual('媒体曝光', 'exposure in the media'),
  blacklist: bilingual('列入“黑名单”', 'the blacklist'),
  judiciary: bilingual('移送司法机关', 'the judiciary'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AccountabilityMeasure = keyof typeof ACCOUNTABILITY_MEASURES;
