import type { Deviation, DeviationCode } from '../deviation.ts';

/** The most that is listed of one frame: a frame of rubbish with a right check could have thousands. */
const MOST_DEVIATIONS = 100;

/** The departures of one frame, each named once. */
export class DeviationList {
  readonly #deviations: Deviation[] = [];

  add(code: DeviationCode, subject = ''): void {
    const deviations = this.#deviations;
    if (deviations.length > MOST_DEVIATIONS) {
      return;
    }
    if (deviations.some((known) => known.code === code && known.subject === subject)) {
      return;
    }
    deviations.push(
      deviations.length < MOST_DEVIATIONS ? { code, subject } : { code: 'more-deviations', subject: '' },
    );
  }

  get all(): readonly Deviation[] {
    return this.#deviations;
  }
}
