import type { Problem } from '@shuize/contract';
import type { InputError, Language } from '@shuize/domain';
import type { PlatformFault } from '@shuize/platform';

/** The one table of statuses. */
const STATUSES: Readonly<Record<PlatformFault['kind'], number>> = {
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  invalid: 422,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
};

/** A fault that the server itself finds, with its status. */
export type HttpFault = Omit<PlatformFault, 'kind'> & { readonly status: number };

export function httpFaultOf({ kind, ...fault }: PlatformFault): HttpFault {
  return { ...fault, status: STATUSES[kind] };
}

/** @param requestId - of the request, to be found in the log */
export function problemOf(fault: HttpFault, language: Language, requestId: string): Problem {
  const { status, code, message, mend, errors } = fault;
  return {
    type: `urn:shuize:problem:${code}`,
    title: message[language],
    status,
    code,
    mend: mend[language],
    instance: `urn:uuid:${requestId}`,
    ...(errors === undefined ? {} : { errors: errors.map((error) => errorIn(error, language)) }),
  };
}

function errorIn({ message, mend, ...error }: InputError, language: Language) {
  return { ...error, message: message[language], mend: mend[language] };
}
