import { REQUEST_HEADERS } from './client.ts';
import { bodyOrThrow } from './problem.ts';

/** Sends files as a form and gives the answer; a refusal is thrown as the problem that it is. */
export async function sendFiles<Body>(address: string, files: readonly File[]): Promise<Body> {
  const response = await post(address, files);
  const body: unknown = await response.json().catch(() => null);
  return bodyOrThrow<Body>({ data: body as Body, error: body, response });
}

/** Sends files and gives the file that comes back, with its name. */
export async function sendFilesForFile(
  address: string,
  files: readonly File[],
): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await post(address, files);
  if (!response.ok) {
    bodyOrThrow({ error: await response.json().catch(() => null), response });
  }
  return {
    name: nameIn(response.headers.get('content-disposition')) ?? files[0]?.name ?? 'marked',
    content: await response.blob(),
  };
}

function post(address: string, files: readonly File[]): Promise<Response> {
  const form = new FormData();
  for (const file of files) {
    form.append('files', file);
  }
  return window.fetch(address, { method: 'POST', body: form, headers: REQUEST_HEADERS });
}

/** `filename*=UTF-8''…` of a content disposition. */
export function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
