import { ELEMENTS, jsonSchemaOf } from '../schema/json-schemas.ts';
import type { ExamplePacks } from './examples.ts';
import { jsonText } from './json-text.ts';
import { policyLanguageReference } from './policy-language-reference.ts';

/** A file of the repository that is made from the code. */
export interface ReferenceDocument {
  readonly file: string;
  readonly content: string;
}

/** The reference page and the schemas for editors, for `scripts/documents.mjs` to write or to hold against the files. */
export function referenceDocuments(packs: ExamplePacks): readonly ReferenceDocument[] {
  return [
    { file: 'docs/reference/policy-language.md', content: policyLanguageReference(packs) },
    ...ELEMENTS.map((element) => ({
      file: `docs/reference/schemas/${element}.schema.json`,
      content: jsonText(jsonSchemaOf(element)),
    })),
  ];
}
