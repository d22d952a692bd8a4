const isLong = process.env.SHUIZE_LONG !== undefined;

/** How many cases a property test tries: few in every run, many in the long one. */
export const PROPERTY_RUNS = isLong ? 20_000 : 200;

/** The same where each case reads a whole package. */
export const PACKAGE_RUNS = isLong ? 2_000 : 100;

/** Mutated workbooks and CSV files handed in and back. */
export const MUTATED_FILES = isLong ? 10_000 : 100;
