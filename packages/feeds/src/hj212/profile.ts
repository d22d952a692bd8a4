import type { MarkTable } from './codes/marks.ts';
import type { DeviationCode } from './deviation.ts';

/** What is agreed with one station (水质自动监测站) about its frames. */
export interface StationProfile {
  /** Departures from the standard that are let pass; any other refuses the frame. */
  readonly tolerated: ReadonlySet<DeviationCode> | 'all';
  /**
   * The unit in which the station sends each factor, by the code it sends. HJ 212-2017 takes μg/L for
   * mercury, cadmium, lead and others where GB 3838 has mg/L, and stations send either: what is not written
   * here and could be either is not converted.
   */
  readonly units: ReadonlyMap<string, string>;
  /** Whose marks it sends: F and B mean different things in the two tables. */
  readonly marks: MarkTable;
}

/** Lets every departure pass and lists it; knows nothing of the station's units. */
export const LENIENT_PROFILE: StationProfile = { tolerated: 'all', units: new Map(), marks: 'hj212' };

/** Refuses every frame that departs from the standard. */
export const STRICT_PROFILE: StationProfile = { tolerated: new Set(), units: new Map(), marks: 'hj212' };

/** How much a decoder takes in before it refuses. */
export interface FrameLimits {
  /**
   * The longest data segment, in bytes; the standard says 1024, stations send more, four digits end at 9999.
   */
  readonly segmentBytes: number;
}

/** @see STANDARDS 7.1 */
export const DEFAULT_FRAME_LIMITS: FrameLimits = { segmentBytes: 8192 };
