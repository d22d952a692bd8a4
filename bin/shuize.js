#!/usr/bin/env node
import { build, isStale } from '../scripts/build.mjs';

if (await isStale()) {
  await build();
}
await import('../dist/cli.js');
