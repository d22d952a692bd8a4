export { type ClassifiedReadings, classifyReadings } from './classify/classify-readings.ts';
export { readSectionReadings } from './classify/read-section-readings.ts';
export { type ClassificationSummary, summarizeClassification } from './classify/summarize-classification.ts';
export { describeDemonstration } from './demonstration/describe-demonstration.ts';
export { generateDemonstration } from './demonstration/generate-demonstration.ts';
export { evaluateWater } from './water/evaluate-water.ts';
export { periodText } from './water/evaluate-water-period-text.ts';
export { summarizeWater, type WaterSummary, type WaterSummaryRow } from './water/summary.ts';
export { DEFAULT_WATER_REPORT_OPTIONS } from './water/water-report-options.ts';
