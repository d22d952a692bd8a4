import { bilingual, type DataPackage, type Day, type Explained, type Result, success } from '@shuize/domain';
import type { Answers, Pack, Ranking } from '@shuize/engine';
import {
  CITY_INDEX_RANKING,
  type RankedPeriod,
  rankCityIndex,
  rankPeriod,
  withLocalValues,
} from '@shuize/services';
import { type Given, optionText } from '../command-line/command-definition.ts';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { readPolicyFiles, shippedPolicies } from '../files/read-policies.ts';
import type { Screen } from '../screen/screen.ts';
import { loadPackage } from './judge-package.ts';
import { interpretationsAsked, readPolicy } from './policies-asked.ts';
import { POLICY_OPTION } from './policy-options.ts';

/** What is to be ranked. */
export interface RankingAsked {
  /** Folder or workbook of the data package. */
  readonly place: string;
  readonly ranking: string;
  readonly period: string;
  readonly asOf: Day | null;
}

interface FoundRanking {
  readonly pack: Pack;
  readonly ranking: Ranking;
}

/** Ranks a data package as the command line asks. */
export async function rankPackage(
  given: Given,
  asked: RankingAsked,
  screen: Screen,
): Promise<Result<RankedPeriod, CommandFailure>> {
  const interpretations = interpretationsAsked(given);
  if (!interpretations.ok) {
    return interpretations;
  }
  const policy = optionText(given, POLICY_OPTION.name);
  const isBuiltIn = asked.ranking === CITY_INDEX_RANKING && policy === null;
  const found = isBuiltIn ? null : await findRanking(asked.ranking, policy);
  if (found !== null && !found.ok) {
    return found;
  }
  const loaded = await loadPackage(asked.place, screen);
  if (!loaded.ok) {
    return loaded;
  }
  const { data } = loaded.value;
  if (found === null) {
    const ranked = rankCityIndex(data, asked.asOf, asked.period);
    return ranked.ok ? ranked : wrongly(ranked.error);
  }
  return rankByPack(found.value, data, asked, interpretations.value);
}

function rankByPack(
  { pack, ranking }: FoundRanking,
  data: DataPackage,
  { period, asOf }: RankingAsked,
  interpretations: Answers,
): Result<RankedPeriod, CommandFailure> {
  const localized = withLocalValues([pack], data, asOf);
  if (!localized.ok) {
    return faultyInput(localized.error);
  }
  const ranked = rankPeriod({
    pack: localized.value[0] ?? pack,
    ranking,
    data,
    asOf,
    interpretations,
    period,
  });
  return ranked.ok ? ranked : wrongly(ranked.error);
}

function wrongly({ kind, message, mend }: Explained & { readonly kind: string }) {
  return wrongCommandLine(kind, message, mend);
}

/** In the pack named, or in the one of the program that has it. */
async function findRanking(id: string, policy: string | null): Promise<Result<FoundRanking, CommandFailure>> {
  const names = policy === null ? await shippedPolicies() : [policy];
  const known: string[] = [];
  for (const name of names) {
    const files = await readPolicyFiles(name);
    if (!files.ok) {
      return files;
    }
    const own = [...files.value.files.keys()].flatMap(
      (file) => /^rankings\/(.+)\.yaml$/.exec(file)?.[1] ?? [],
    );
    known.push(...own);
    if (policy !== null || own.includes(id)) {
      const loaded = await readPolicy(name);
      if (!loaded.ok) {
        return loaded;
      }
      const { pack } = loaded.value;
      const ranking = pack.rankings.find((each) => each.id === id);
      if (ranking !== undefined) {
        return success({ pack, ranking });
      }
    }
  }
  return unknownRanking(id, policy === null ? [...known, CITY_INDEX_RANKING] : known);
}

function unknownRanking(id: string, known: readonly string[]) {
  const names = known.toSorted();
  return wrongCommandLine(
    'unknown-ranking',
    bilingual(`没有名为“${id}”的排名。`, `There is no ranking “${id}”.`),
    names.length === 0
      ? bilingual('这个制度包没有规定排名，请换一个。', 'The pack has no ranking; name another.')
      : bilingual(`可用的排名：${names.join('、')}。`, `Rankings: ${names.join(', ')}.`),
  );
}
