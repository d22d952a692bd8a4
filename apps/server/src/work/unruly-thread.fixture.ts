import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import type { ThreadGiven, ThreadSays } from './work-asked.ts';

/**
 * A thread in place of the one that works, which does as the period of the run says: `crash` and `exit` end it, `memory` takes
 * all there is, `throw` fails, `never` goes on for ever, and any other waits until it is told to go on.
 */

const { asked } = workerData as ThreadGiven;
const period = asked.kind === 'start-run' ? asked.asked.period : '';
// WHY: opened before anything is said, so that what is told in answer is heard.
const channel = new BroadcastChannel('shuize-unruly-thread');
const say = (said: ThreadSays) => parentPort?.postMessage(said);
const begun = { zh: `开始 ${period}`, en: `begun ${period}` };
say({ kind: 'step', step: begun });

switch (period) {
  case 'crash':
    setTimeout(() => {
      throw new Error('a fault of the thread itself');
    });
    break;
  case 'exit':
    process.exit(3);
    break;
  case 'memory': {
    const taken: string[][] = [];
    for (;;) {
      taken.push(Array.from({ length: 10_000 }, (_, index) => `${taken.length} ${index}`));
    }
  }
  case 'throw': {
    const message = 'what the work threw';
    const marks = { code: '23505', severity: 'ERROR' };
    say({ kind: 'threw', thrown: { kind: 'other', name: 'Error', message, stack: '', marks, cause: null } });
    break;
  }
  case 'never':
    for (;;) {}
  default: {
    channel.onmessage = () => {
      const problem = {
        kind: 'invalid',
        code: `told to go on with ${period}`,
        message: begun,
        mend: begun,
      } as const;
      say({ kind: 'done', outcome: { ok: false, error: problem } });
      channel.close();
    };
  }
}
