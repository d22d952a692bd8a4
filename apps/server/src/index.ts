export { buildServer, type ServerLimits, type ServerOptions, type ShuizeServer } from './build-server.ts';
export type { ServerContext } from './context/server-context.ts';
