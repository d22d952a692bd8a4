import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The one cookie: the token of a session, out of reach of scripts and of other sites. */
const COOKIE = 'shuize-session';

export function tokenOf(request: FastifyRequest): string | null {
  return request.cookies[COOKIE] ?? null;
}

/** It ends with the browser; how long a session lives is kept at the server. */
export function setToken(reply: FastifyReply, token: string, isSecure: boolean): void {
  reply.setCookie(COOKIE, token, { ...OPTIONS, secure: isSecure });
}

export function clearToken(reply: FastifyReply, isSecure: boolean): void {
  reply.clearCookie(COOKIE, { ...OPTIONS, secure: isSecure });
}

const OPTIONS = { path: '/', httpOnly: true, sameSite: 'strict' } as const;
