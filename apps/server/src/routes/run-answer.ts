import type { publicationSchema, resultDifferenceSchema, runSchema } from '@shuize/contract';
import type { Bilingual } from '@shuize/domain';
import { type Publication, type ReadRun, type ResultDifference, userNames } from '@shuize/platform';
import type { z } from 'zod';
import type { ServerContext } from '../context/server-context.ts';
import { mutable } from '../http/mutable.ts';
import { packTitles } from './pack-titles.ts';

export type RunAnswer = z.input<typeof runSchema>;
export type PublicationAnswer = z.input<typeof publicationSchema>;

export async function runAnswer(context: ServerContext, run: ReadRun): Promise<RunAnswer> {
  const [answer] = await runAnswers(context, [run]);
  return answer as RunAnswer;
}

/** Runs with the names of who started and published them. */
export async function runAnswers(
  context: ServerContext,
  runs: readonly ReadRun[],
): Promise<readonly RunAnswer[]> {
  const names = await userNames(
    context,
    runs.flatMap(({ run, publication }) => [run.startedBy, publication?.publishedBy ?? null]),
  );
  const titles = packTitles(context);
  return runs.map(({ run: { id, packs, startedBy, ...run }, publication }) => ({
    ...run,
    runId: id,
    packs: Object.fromEntries(
      Object.entries(packs).map(([pack, mark]) => [pack, { ...mark, title: titles.get(pack) ?? null }]),
    ),
    startedBy: startedBy === null ? null : (names.get(startedBy) ?? null),
    publication: publication === null ? null : publicationAnswer(publication, names),
  }));
}

/** Differences of results with what they are about in one language. */
export function differenceAnswers(
  differences: readonly ResultDifference[],
  language: keyof Bilingual,
): z.input<typeof resultDifferenceSchema>[] {
  return differences.map(({ about, ...difference }) => ({ ...mutable(difference), about: about[language] }));
}

export async function publicationAnswers(
  context: ServerContext,
  publications: readonly Publication[],
): Promise<readonly PublicationAnswer[]> {
  const names = await userNames(
    context,
    publications.map(({ publishedBy }) => publishedBy),
  );
  return publications.map((publication) => publicationAnswer(publication, names));
}

function publicationAnswer(
  { id, publishedBy, ...publication }: Publication,
  names: ReadonlyMap<string, string>,
): PublicationAnswer {
  return { ...publication, publicationId: id, publishedBy: names.get(publishedBy) ?? null };
}
