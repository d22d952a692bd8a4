export { DEFAULT_READ_LIMITS, type ReadLimits } from './csv/read-limits.ts';
export { readDataPackage } from './package/read-data-package.ts';
export { type NamedBytes, readMonitoring } from './wide/read-monitoring.ts';
export {
  type Monitoring,
  type MonitoringTable,
  NO_CLASS,
  type ReadingsTable,
  type WideIndicator,
  type WideTable,
} from './wide/wide-table.ts';
