import { openCluster } from './open-cluster.ts';

/** A program that opens the server of a folder, says so, and holds it until it is killed. */
const cluster = await openCluster(process.argv[2] ?? '');
process.stdout.write(cluster.ok ? 'open\n' : `${cluster.error.kind}\n`);
setInterval(() => {}, 60_000);
