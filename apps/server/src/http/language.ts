import type { Language } from '@shuize/domain';

/**
 * The language that a browser likes best of ours; Chinese where it says nothing of either.
 *
 * @param header - `Accept-Language`, such as `en-GB,en;q=0.9,zh;q=0.8`
 */
export function languageOf(header: string | undefined): Language {
  const liked = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], weight: Number(weight ?? 1) };
  });
  const weightOf = (language: Language) =>
    Math.max(0, ...liked.filter((each) => each.language === language).map(({ weight }) => weight));
  return weightOf('en') > weightOf('zh') ? 'en' : 'zh';
}
