import type { Language } from '@shuize/domain';
import { earlyChoice } from '../command-line/global-options.ts';
import {
  LANGUAGES,
  OUTPUT_FORMATS,
  type OutputFormat,
  openChannel,
  type Screen,
  type Stream,
} from './screen.ts';

/** What surrounds a run; a test hands in its own. */
export interface Surroundings {
  readonly out: Stream;
  readonly error: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The screen that a command line asks for, before it is parsed: so that even its faults come in the right language
 * and format.
 *
 * @param line - the words after the program's name
 */
export function openScreen(line: readonly string[], { out, error, environment }: Surroundings): Screen {
  return {
    language: earlyChoice<Language>(line, 'lang', LANGUAGES, 'zh'),
    format: earlyChoice<OutputFormat>(line, 'format', OUTPUT_FORMATS, 'table'),
    isDebugging: (environment.SHUIZE_DEBUG ?? '') !== '',
    out: openChannel(out, environment),
    error: openChannel(error, environment),
  };
}
