/** A table that holds every version of the rows of one small file of a data package. */
export interface FactTable {
  /** File of the data package (DATA-PACKAGE 1). */
  readonly file: string;
  readonly table: string;
  /** Columns of the file in its order; those of the table have the same names with underscores. */
  readonly columns: readonly string[];
  /** The columns that tell two rows apart, besides when they were recorded. */
  readonly key: readonly string[];
}

/** In the order in which a data package is written. Every column is kept as the text received. */
export const FACT_TABLES: readonly FactTable[] = [
  of('divisions.csv', 'division', 'code', ['name', 'level', 'parent', 'group']),
  of('sections.csv', 'section', 'section division from', [
    'to',
    'name',
    'kind',
    'control',
    'river',
    'basin',
    'boundary',
    'upstream',
    'share',
    'longitude',
    'latitude',
  ]),
  of('targets.csv', 'target', 'section year', ['class']),
  of('background.csv', 'background', 'section indicator from', ['to', 'value', 'approval']),
  of('exclusions.csv', 'exclusion', 'section month indicator', ['reason', 'approvedBy', 'approvedOn']),
  of('binding.csv', 'binding', 'division year indicator', ['target']),
  of('black-odorous.csv', 'black_odorous', 'division year', ['identified', 'eliminated', 'required']),
  of('annual.csv', 'annual', 'division year aspect', ['passed']),
  of('tasks.csv', 'task', 'task', ['plan', 'division', 'department', 'title', 'key', 'year', 'due', 'done']),
  of('posts.csv', 'post', 'division department post person from', ['to']),
  of('events.csv', 'event', 'event', [
    'date',
    'kind',
    'level',
    'division',
    'department',
    'topic',
    'verified',
    'serious',
    'title',
  ]),
  of('scores.csv', 'score', 'subject period item', ['points', 'note']),
  of('ranks.csv', 'rank', 'ranking period division', ['value']),
  of('adoptions.csv', 'adoption', 'division policy from', ['to', 'parameters']),
  of('complaints.csv', 'complaint', 'complaint', [
    'batch',
    'received',
    'division',
    'due',
    'result',
    'ordered',
    'penalty',
    'criminal',
    'interviewed',
    'accountable',
  ]),
  of('accountability.csv', 'accountability', 'case year rank', ['people']),
  of('flows.csv', 'flow', 'reach date', ['flow', 'target']),
];

/** `approvedBy` is `f_approved_by` in the table, so that no name of a column is a word of SQL. */
export function columnOf(name: string): string {
  return `f_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

function of(file: string, name: string, key: string, others: readonly string[]): FactTable {
  const keys = key.split(' ');
  return { file, table: `fact_${name}`, columns: [...keys, ...others], key: keys };
}
