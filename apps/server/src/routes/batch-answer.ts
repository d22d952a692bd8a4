import type { importBatchSchema } from '@shuize/contract';
import type { ListedBatch } from '@shuize/platform';
import type { z } from 'zod';

export type BatchAnswer = z.input<typeof importBatchSchema>;

export function batchAnswer(batch: ListedBatch): BatchAnswer {
  const { id, source, fileName, digest, reason, recordedAt, actorName, added, same, corrected } = batch;
  return {
    batchId: id,
    source,
    fileName,
    digest,
    reason,
    recordedAt,
    actor: actorName,
    added,
    same,
    corrected,
  };
}
