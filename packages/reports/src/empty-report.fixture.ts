import { monthOf } from '@shuize/domain';
import { aGroup } from './section.fixture.ts';
import type { WaterReportModel } from './water-report-model.ts';

/** Nothing to report: to be laid over a whole model. */
export const EMPTY: Partial<WaterReportModel> = {
  overall: { ...aGroup('全省', []), status: null, change: null, before: null, mainPollutants: [] },
  sections: [],
  basins: [],
  cities: [],
  waterways: [],
  ribbon: { firstMonth: monthOf(2025, 1), monthCount: 0, rows: [] },
  ranking: null,
  lakes: [],
  trends: [],
  exclusions: [],
  findings: null,
  asOf: null,
  issuer: null,
};
