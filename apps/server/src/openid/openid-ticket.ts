import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'shuize-openid';

/** WHY: `lax`, for the provider's page sends the browser back from another site; what it holds is sealed. */
const OPTIONS = { path: '/api/sign-in/openid', httpOnly: true, sameSite: 'lax' } as const;

/** What was begun in this browser, while its user is at the provider; empty where nothing was. */
export function ticketOf(request: FastifyRequest): string {
  return request.cookies[COOKIE] ?? '';
}

export function setTicket(reply: FastifyReply, ticket: string, isSecure: boolean): void {
  reply.setCookie(COOKIE, ticket, { ...OPTIONS, secure: isSecure });
}

export function clearTicket(reply: FastifyReply, isSecure: boolean): void {
  reply.clearCookie(COOKIE, { ...OPTIONS, secure: isSecure });
}
