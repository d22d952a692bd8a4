import { useMutation, useQueryClient } from '@tanstack/react-query';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';

interface Sent {
  readonly rows: Record<string, string>[];
  readonly reason: string;
}

/** Records a correction or a withdrawal of monthly values; what the pages show is then asked for anew. */
export function useRecordCorrection(
  address: '/api/corrections' | '/api/corrections/withdrawal',
  onDone: (count: number) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ rows, reason }: Sent) =>
      bodyOrThrow(await server.POST(address, { body: { file: 'monthly.csv', rows, reason: reason.trim() } })),
    onSuccess: async ({ corrected }) => {
      await queries.invalidateQueries();
      onDone(corrected);
    },
  });
}
