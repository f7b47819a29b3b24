import { Conflict, DomainError, Invalid, NotAllowed, NotFound, Refused } from '../errors.ts';
import { findErrorMessage } from '../i18n/error-messages.ts';
import type { Locale } from '../i18n/locale.ts';
import { webMessages } from './messages.ts';

/** RFC 9457. `code` is stable; `detail` is what a person reads; `errors` names the fields. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params?: Readonly<Record<string, string | number>>;
  errors?: { pointer: string; code: string; detail: string }[];
};

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  411: 'Length Required',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function problem(status: number, code: string, detail: string): Problem {
  return { type: `/api/problems/${code}`, title: titles[status] ?? 'Error', status, detail, code };
}

/** Any thrown error as a problem. What is not expected becomes a 500 that tells nothing of the inside; the caller logs it. */
export function problemFrom(error: unknown, locale: Locale): Problem {
  const texts = webMessages(locale).problems;
  if (error instanceof Invalid) return { ...problem(422, error.code, texts.invalid), errors: fieldProblems(error, locale) };
  if (error instanceof DomainError) {
    const detail = findErrorMessage(locale, error.code, error.params) ?? error.code;
    return { ...problem(statusOf(error), error.code, detail), params: error.params };
  }
  if (isShapelessId(error)) return problem(404, 'web.not-found', texts.notFound);
  if (isUnreadable(error)) return problem(400, 'web.unreadable', texts.unreadable);
  return isDatabaseGone(error) ? problem(503, 'web.unavailable', texts.unavailable) : problem(500, 'web.failed', texts.failed);
}

export function problemResponse(body: Problem): Response {
  return Response.json(body, { status: body.status, headers: { 'content-type': 'application/problem+json' } });
}

/** Whether the database could not be reached or ended the connection: the act may be tried again. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'].includes(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(error.message);
}

/** An address may hold anything where an id belongs; what has not the shape of one is not found. */
function isShapelessId(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '22P02' && /type uuid/.test(error.message);
}

/** A day that is none, a sign that no text may hold: what the database says of a value that an address made up. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['22007', '22008', '22021', '22P05'].includes(String(error.code));
}

function statusOf(error: DomainError): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof NotAllowed) return 403;
  if (error instanceof Conflict) return 409;
  return error instanceof Refused ? 422 : 400;
}

function fieldProblems(error: Invalid, locale: Locale): NonNullable<Problem['errors']> {
  return Object.entries(error.fields).map(([path, { code, params }]) => ({
    pointer: `#/${path.replaceAll('.', '/')}`,
    code,
    detail: findErrorMessage(locale, code, params) ?? webMessages(locale).problems.invalid,
  }));
}
