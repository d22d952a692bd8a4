import { invariant } from '@shuize/domain';
import { readPack } from '../parse/read-pack.ts';
import { ELEMENTS, jsonSchemaOf } from '../schema/json-schemas.ts';
import type { ExamplePacks } from './examples.ts';
import { jsonText } from './json-text.ts';
import { policyLanguageReference } from './policy-language-reference.ts';
import { policyPage } from './policy-page.ts';

/** A file of the repository that is made from the code. */
export interface ReferenceDocument {
  readonly file: string;
  readonly content: string;
}

/**
 * The reference page, the schemas for editors and a page for each pack that comes with the program, for
 * `scripts/documents.mjs` to write or to hold against the files.
 *
 * @param packs - those that the examples of the reference page are taken from
 * @param policies - files of the packs of the program, by id
 * @throws Error for a pack of the program that has faults: `shuize policy check` names them
 */
export function referenceDocuments(
  packs: ExamplePacks,
  policies: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly ReferenceDocument[] {
  return [
    { file: 'docs/reference/policy-language.md', content: policyLanguageReference(packs) },
    ...ELEMENTS.map((element) => ({
      file: `docs/reference/schemas/${element}.schema.json`,
      content: jsonText(jsonSchemaOf(element)),
    })),
    ...[...policies].map(([id, files]) => {
      const read = readPack(files, policies);
      invariant(read.ok, `the policy pack ${id} has faults`);
      return { file: `docs/policies/${id}.md`, content: policyPage(read.value) };
    }),
  ];
}
