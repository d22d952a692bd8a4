import { type Bilingual, bilingual } from '@shuize/domain';
import type { RunResult } from '@shuize/store';

/** What is read of a content here; whatever else stands in its place counts as absent. */
interface Told {
  readonly cards?: { readonly [Language in keyof Bilingual]?: { readonly sentence?: unknown } };
  readonly title?: unknown;
  readonly name?: unknown;
  readonly sectionName?: unknown;
}

const WHOLE: Readonly<Record<string, Bilingual>> = {
  overall: bilingual('全部断面的水质', 'Water of all sections'),
  ranking: bilingual('城市水环境质量排名表', 'Table of cities by water quality'),
  method: bilingual('评价方法与取用的参数', 'Method and parameters used'),
  none: bilingual('水质未能评价的原因', 'Why the water was not evaluated'),
};

const PARTS: Readonly<Record<string, Bilingual>> = {
  basin: bilingual('流域', 'Basin'),
  city: bilingual('城市', 'City'),
  section: bilingual('断面', 'Section'),
  lake: bilingual('湖库', 'Lake'),
  exclusion: bilingual('剔除统计', 'Exclusion'),
};

/**
 * What a result is about, for a reader: the sentence of a finding, the name of who or what is ranked, scored or evaluated.
 * A result that tells no name goes by its key.
 */
export function aboutOf({ kind, key, content }: RunResult): Bilingual {
  const told = (typeof content === 'object' && content !== null ? content : {}) as Told;
  switch (kind) {
    case 'finding':
      return {
        zh: textOr(told.cards?.zh?.sentence, key),
        en: textOr(told.cards?.en?.sentence, key),
      };
    case 'ranking':
    case 'score':
      return named(titleOf(told.title, key), textOr(told.name, ''));
    case 'water': {
      const [part = key] = key.split('/');
      const name = textOr(told.sectionName, textOr(told.name, key));
      return Object.hasOwn(PARTS, part)
        ? named(PARTS[part] ?? bilingual(key, key), name)
        : ((Object.hasOwn(WHOLE, key) ? WHOLE[key] : undefined) ?? bilingual(key, key));
    }
  }
}

function named({ zh, en }: Bilingual, name: string): Bilingual {
  return name === '' ? { zh, en } : { zh: `${zh}：${name}`, en: `${en}: ${name}` };
}

function titleOf(title: unknown, key: string): Bilingual {
  const { zh, en } = (typeof title === 'object' && title !== null ? title : {}) as Partial<Bilingual>;
  return { zh: textOr(zh, key), en: textOr(en, key) };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
