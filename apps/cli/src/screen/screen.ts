import type { Bilingual, Language } from '@shuize/domain';
import pc from 'picocolors';

export type OutputFormat = 'table' | 'json';

export const OUTPUT_FORMATS: readonly OutputFormat[] = ['table', 'json'];

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Colours of a stream; every function gives the text back unchanged where colours are off. */
export type Paint = ReturnType<typeof pc.createColors>;

/** One place to write to. */
export interface Channel {
  readonly write: (text: string) => void;
  /** Columns of the terminal; `null` when it is a file or a pipe. */
  readonly width: number | null;
  readonly paint: Paint;
}

/** Where and how a command speaks: results on `out`, errors and progress on `error`. */
export interface Screen {
  readonly language: Language;
  readonly format: OutputFormat;
  /** Whether a fault of the program is shown with its stack. */
  readonly isDebugging: boolean;
  readonly out: Channel;
  readonly error: Channel;
}

/** What {@link openChannel} needs of `process.stdout`. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const USUAL_WIDTH = 80;

/**
 * Colours are for terminals only, and NO_COLOR or a dumb terminal turns them off.
 *
 * @param environment - such as `process.env`
 */
export function openChannel(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Channel {
  const isTerminal = stream.isTTY === true;
  const isColourless = (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
  return {
    write: (text) => {
      stream.write(text);
    },
    width: isTerminal ? stream.columns || USUAL_WIDTH : null,
    paint: pc.createColors(isTerminal && !isColourless),
  };
}

/** The text in the language of the screen. */
export function say(screen: Pick<Screen, 'language'>, text: Bilingual): string {
  return text[screen.language];
}

/** Writes a result as JSON, indented. */
export function writeJson(channel: Channel, value: unknown): void {
  channel.write(`${JSON.stringify(value, null, 2)}\n`);
}
