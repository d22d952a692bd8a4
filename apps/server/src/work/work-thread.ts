import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@shuize/domain';
import { passwordsAt } from '@shuize/platform';
import { databaseAt } from '@shuize/store';
import { thrownAsData } from './thrown-in-thread.ts';
import { doWork, type ThreadGiven, type ThreadSays } from './work-asked.ts';

/** A thread that does one piece of work over connections of its own, says what came of it, and ends. */

invariant(parentPort !== null, 'it runs as a thread');
const port = parentPort;
const say = (said: ThreadSays) => port.postMessage(said);

const { address, asked, ...given } = workerData as ThreadGiven;
const database = databaseAt(address);
const last = await doWork({ database, passwords: passwordsAt(), ...given }, asked, (step) =>
  say({ kind: 'step', step }),
).then(
  (outcome): ThreadSays => ({ kind: 'done', outcome }),
  (error: unknown): ThreadSays => ({ kind: 'threw', thrown: thrownAsData(error) }),
);
// What was done is done, even where its connections do not end well.
await database.close().catch(() => {});
say(last);
