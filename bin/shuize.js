#!/usr/bin/env node
import { build, isStale } from '../scripts/build.mjs';

const PROGRAM_FAULT = 3;

try {
  if (await isStale()) {
    await build();
  }
  await import('../dist/cli.js');
} catch (error) {
  console.error(
    error.code === 'ERR_MODULE_NOT_FOUND'
      ? `缺少依赖包，请先在项目文件夹中运行 npm ci。\nA package is missing: run npm ci in the project's folder first.\n${error.message}`
      : error,
  );
  process.exitCode = PROGRAM_FAULT;
}
