export { builtProgram } from './child-program.fixture.ts';
export { openTestProvider, type TestProvider } from './openid-provider.fixture.ts';
export { bytesOf, SMALL_WORLD } from './small-world.fixture.ts';
