import type { components } from './api-types.ts';

export type Problem = components['schemas']['Problem'];

/** Why the server did not do what was asked; its sentences are in the user's language. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** For a server that cannot be reached, or answers what it never promised. */
const UNREACHED: Problem = {
  type: 'about:blank',
  title: '暂时连不上服务器。',
  status: 0,
  code: 'server-unreached',
  mend: '请检查网络；稍后仍不行的，请联系系统管理员。',
  instance: '',
};

export function problemOf(error: unknown): Problem {
  return error instanceof ServerProblem ? error.problem : UNREACHED;
}

/** Takes an answer apart: the body asked for, or the problem thrown. */
export function bodyOrThrow<Body>(answer: {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}): Body {
  if (answer.response.ok) {
    return answer.data as Body;
  }
  throw new ServerProblem(isProblem(answer.error) ? answer.error : UNREACHED);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'mend' in body;
}

/** What is wrong with each field of a form, by the field's name. */
export function fieldProblems({ errors = [] }: Problem): Readonly<Record<string, string>> {
  return Object.fromEntries(
    errors.flatMap(({ column, message, mend }) => (column === null ? [] : [[column, `${message}${mend}`]])),
  );
}
