import type { Bilingual } from '@shuize/domain';
import { type Screen, say } from './screen.ts';

const ERASE_LINE = '\r\u001b[2K';

/** Shows what a command is busy with. */
export interface Progress {
  /** Replaces the phase shown. */
  readonly phase: (text: Bilingual) => void;
  /** Takes the line away again; nothing of the progress stays on the screen. */
  readonly end: () => void;
}

/** On a terminal one line of stderr, written over by the next; elsewhere nothing. */
export function showProgress(screen: Screen): Progress {
  const { write, width, paint } = screen.error;
  if (width === null) {
    return { phase: () => {}, end: () => {} };
  }
  return {
    phase: (text) => write(`${ERASE_LINE}${paint.dim(say(screen, text))}`),
    end: () => write(ERASE_LINE),
  };
}
