export { DEFAULT_READ_LIMITS, type ReadLimits } from './csv/read-limits.ts';
export {
  type AnswerCommand,
  answerWanted,
  dataAnswer,
  executionResult,
  noticeAnswer,
  passwordOf,
  requestAnswer,
} from './hj212/answers.ts';
export { COMMANDS, type Command } from './hj212/codes/commands.ts';
export { FACTORS, type Factor, factorOf, STANDARD_UNITS } from './hj212/codes/factors.ts';
export { type Mark, type MarkTable, markOf } from './hj212/codes/marks.ts';
export { EXECUTION_RESULTS, REQUEST_RESULTS } from './hj212/codes/results.ts';
export { STATISTICS, type Statistic } from './hj212/codes/statistics.ts';
export { SYSTEMS } from './hj212/codes/systems.ts';
export { decodeHj212 } from './hj212/decode-hj212.ts';
export { type DecodedFrameObject, decodedObject, type RefusedObject } from './hj212/decoded-object.ts';
export { DEVIATION_CODES, type Deviation, type DeviationCode, deviationText } from './hj212/deviation.ts';
export { editionOf, readFlag } from './hj212/flag.ts';
export type { Decoded, Field, Frame, FrameValue, PacketNumber, ReceivedFrame } from './hj212/frame.ts';
export {
  DEFAULT_FRAME_LIMITS,
  type FrameLimits,
  LENIENT_PROFILE,
  STRICT_PROFILE,
  type StationProfile,
} from './hj212/profile.ts';
export type { NoReading } from './hj212/reading-faults.ts';
export { readingOf, type StationReading } from './hj212/readings.ts';
export type { FrameFault, Refusal } from './hj212/refusal.ts';
export { Hj212Decoder } from './hj212/stream/hj212-decoder.ts';
export {
  type AbandonedMessage,
  DEFAULT_JOIN_LIMITS,
  type JoinLimits,
  PacketJoiner,
  type WholeMessage,
} from './hj212/stream/packet-joiner.ts';
export { encodeFrame } from './hj212/write/encode-frame.ts';
export { encodePackets } from './hj212/write/encode-packets.ts';
export {
  type EncodingFault,
  factorItem,
  fieldItem,
  type Item,
  type OutgoingFrame,
} from './hj212/write/outgoing-frame.ts';
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
export { writeZip, zipEntry } from './workbook/archive/write-zip.ts';
export { handBack } from './workbook/hand-back/hand-back.ts';
export type { HandedBack } from './workbook/hand-back/handed-back.ts';
export { readMonitoringFile } from './workbook/read-monitoring-file.ts';
export { readPackageFiles } from './workbook/read-package-files.ts';
export { type PackagePart, readPackagePart } from './workbook/read-package-part.ts';
export { readPackageWorkbook } from './workbook/read-package-workbook.ts';
export { fileOfSheet } from './workbook/sheets/sheet-names.ts';
export { columnTitle, fileTitle } from './workbook/sheets/titles.ts';
export { packageTemplate } from './workbook/template/package-template.ts';
export { tableWorkbook, type WrittenTable } from './workbook/template/table-workbook.ts';
export { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/workbook-limits.ts';
export { readWorkingDays } from './working-days/read-working-days.ts';
