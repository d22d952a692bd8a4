export {
  backUp,
  exportFiles,
  importFiles,
  restore,
  type Verification,
  verify,
} from './maintenance/maintain.ts';
export { type MadeRun, makeRun, type NewRunAsked } from './maintenance/make-run.ts';
export { type PlatformOptions, type RunningPlatform, startPlatform } from './start-platform.ts';
