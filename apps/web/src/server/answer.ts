/** What a schema of the contract yields. Types alone: no schema comes into the browser. */
export type Answer<Schema extends { readonly _output: unknown }> = Schema['_output'];

/** What a schema of the contract takes. */
export type Asked<Schema extends { readonly _input: unknown }> = Schema['_input'];
