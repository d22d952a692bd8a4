import { FLOORS } from './scripts/floors.mjs';

const PURE_FLOOR = 2;
const ROOMS_WITH_IO = ['packages/store'];
const ROOMS_OF_WEB = ['apps/web', 'packages/contract', 'packages/domain', 'packages/drawing'];

const upwardOrSideways = FLOORS.map(({ room, floor }) => {
  const allowed = FLOORS.filter((other) => other.room === room || other.floor < floor).map(
    (other) => other.room,
  );
  return {
    name: `floor-${room.replace('/', '-')}`,
    comment: `${room} (floor ${floor}) may import only lower floors.`,
    severity: 'error',
    from: { path: `^${room}/` },
    to: { path: '^(packages|apps)/', pathNot: `^(${allowed.join('|')})/` },
  };
});

const unplaced = {
  name: 'room-without-a-floor',
  comment: 'Every room stands in scripts/floors.mjs.',
  severity: 'error',
  from: { path: '^(packages|apps)/', pathNot: `^(${FLOORS.map(({ room }) => room).join('|')})/` },
  to: {},
};

const pure = {
  name: 'pure-rooms-do-no-io',
  comment: 'Rooms up to floor 2, the store apart, take time, files and randomness as arguments.',
  severity: 'error',
  from: {
    path: `^(${FLOORS.filter(({ room, floor }) => floor <= PURE_FLOOR && !ROOMS_WITH_IO.includes(room))
      .map(({ room }) => room)
      .join('|')})/src/`,
    pathNot: '\\.(test|fixture)\\.ts$',
  },
  to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|stream|buffer|zlib)$' },
};

const webKnowsLittle = {
  name: 'web-knows-little',
  comment:
    'The pages ask the server; they know the contract, the words of the field and how drawings are laid out, nothing else of the house.',
  severity: 'error',
  from: { path: '^apps/web/src/' },
  to: { path: '^(packages|apps)/', pathNot: `^(${ROOMS_OF_WEB.join('|')})/` },
};

const frontDoor = {
  name: 'index-is-a-front-door',
  comment: 'No file behind index.ts imports it.',
  severity: 'error',
  from: { path: '^(packages|apps)/([^/]+)/src/' },
  to: { path: '^(packages|apps)/$2/src/index\\.ts$' },
};

const byName = {
  name: 'other-rooms-by-name',
  comment: 'Another room is imported through its front door.',
  severity: 'error',
  from: { path: '^(packages|apps)/([^/]+)/' },
  to: {
    path: '^(packages|apps)/[^/]+/src/(?!index\\.ts$)',
    // The doors for tests, which a fixture or a test of another room goes through.
    pathNot: [
      '^(packages|apps)/$2/',
      '^packages/store/src/testing/test-server\\.fixture\\.ts$',
      '^packages/platform/src/testing/index\\.ts$',
    ],
  },
};

const circles = {
  name: 'no-circles',
  comment: 'No circles, types included.',
  severity: 'error',
  from: {},
  to: { circular: true },
};

export default {
  forbidden: [...upwardOrSideways, unplaced, pure, webKnowsLittle, frontDoor, byName, circles],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
