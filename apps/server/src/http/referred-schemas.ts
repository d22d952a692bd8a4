const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;

/**
 * Of a description of an API, only those named schemas that its paths refer to, directly or through others.
 *
 * WHY: schemas are named in one register of the whole program, in which the policy language keeps its own too.
 */
export function withReferredSchemas<Document extends object>(description: Document): Document {
  const { paths = {}, components } = description as {
    readonly paths?: unknown;
    readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
  };
  const schemas = components?.schemas ?? {};
  const referred = new Set<string>();
  const waiting = [...namesIn(paths)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (!referred.has(name)) {
      referred.add(name);
      waiting.push(...namesIn(schemas[name]));
    }
  }
  const kept = Object.entries(schemas).filter(([name]) => referred.has(name));
  return { ...description, components: { ...components, schemas: Object.fromEntries(kept) } };
}

function namesIn(part: unknown): readonly string[] {
  return [...(JSON.stringify(part) ?? '').matchAll(REFERENCE)].map(([, name]) => name ?? '');
}
