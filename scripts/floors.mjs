/**
 * The floors of the house, one table: which room stands on which floor, and what the web may know. The rules of
 * dependency-cruiser and the table in docs/architecture.md are both made from it.
 */
export const FLOORS = [
  { room: 'packages/domain', floor: 1, is: 'words and values of the field; depends on nothing, no I/O' },
  {
    room: 'packages/drawing',
    floor: 1,
    is: 'where things stand in a drawing before it is drawn: widths of texts, rivers in lanes; depends on nothing, pure',
  },
  {
    room: 'packages/water',
    floor: 2,
    is: 'arithmetic on water (评价): class, averages, basins, CWQI, trophic index; pure',
  },
  {
    room: 'packages/engine',
    floor: 2,
    is: 'the policy language: parse, check, compile, evaluate, explain; pure',
  },
  {
    room: 'packages/feeds',
    floor: 2,
    is: 'bytes or text to records: CSV, Excel, HJ 212; parses, never fetches; pure',
  },
  { room: 'packages/reports', floor: 2, is: 'results to documents; pure, returns text or bytes' },
  {
    room: 'packages/contract',
    floor: 2,
    is: 'HTTP requests and responses as schemas, shared by server and web; yields OpenAPI',
  },
  {
    room: 'packages/store',
    floor: 2,
    is: 'what lasts: SQL, migrations, one reader and one writer an aggregate, the embedded server',
  },
  { room: 'packages/services', floor: 3, is: 'use cases on a data package, one file each; pure' },
  {
    room: 'packages/platform',
    floor: 4,
    is: 'use cases over the store: import, runs, publication, sign-in, scope',
  },
  { room: 'apps/cli', floor: 5, is: 'the command line: wiring, commands, tables' },
  { room: 'apps/server', floor: 5, is: 'the platform over HTTP: routes, sessions, schedule' },
  { room: 'apps/web', floor: 5, is: 'the pages; knows contract, domain and drawing alone' },
];
