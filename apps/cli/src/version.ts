import manifest from '../package.json' with { type: 'json' };

/** The version of the program, as reports and `--version` print it. */
export const VERSION: string = manifest.version;
