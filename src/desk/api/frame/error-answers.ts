import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotWritten } from '../../../documents/writing/writing-pool.ts';
import { UnreadableFile } from '../../../documents/reading/unreadable-file.ts';
import { KeyError } from '../../../ledger/keys.ts';
import { bodyLimit } from './json-body.ts';
import { logFault } from './log-fault.ts';
import { Refused, refused } from './refused.ts';
import { sendRefused } from './register-endpoints.ts';
import { wording } from './wording.ts';

/** Answers what goes wrong before, between and inside the handlers, each as a problem of the contract. */
export function registerErrorAnswers(app: FastifyInstance): void {
  const nothing = async (_request: FastifyRequest, reply: FastifyReply) =>
    sendRefused(reply, refused('not-found', wording.noSuchDoor));
  app.setNotFoundHandler(nothing);
  // What no other route answers is the public site's: not below the desk's own prefix.
  app.get('/*', nothing);
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const answer = refusalOf(error, request.routeOptions.bodyLimit ?? bodyLimit);
    if (answer.status >= 500 || error instanceof KeyError) logFault(request.log, error);
    return sendRefused(reply, answer);
  });
}

function refusalOf(error: FastifyError, most: number): Refused {
  if (isDatabaseAway(error)) return new Refused({ code: 'unavailable', message: wording.unavailable }, 5);
  const short = shortOf[error.code];
  if (short !== undefined) return new Refused({ code: 'unavailable', message: short }, 60);
  // It says itself, in a sentence, what to do.
  if (error instanceof NotWritten || error instanceof KeyError) return refused('not-now', error.message);
  if (error instanceof UnreadableFile) return refused('wrong-input', error.message, 'file');
  const { statusCode: status = 500 } = error;
  if (status === 413) return refused('too-large', wording.tooLarge(most));
  if (status === 429) return new Refused({ code: 'too-often', message: wording.tooOften(60) }, 60);
  if (status === 415) return refused('wrong-input', wording.notJson);
  if (status >= 400 && status < 500) return refused('wrong-input', wording.wrongJson);
  return refused('at-fault', wording.atFault);
}

/** What PostgreSQL (class 53) and the system say when the server has run out of something. */
const shortOf: Readonly<Record<string, string>> = {
  '53100': wording.diskFull,
  ENOSPC: wording.diskFull,
  '53000': wording.memoryShort,
  '53200': wording.memoryShort,
  '53400': wording.memoryShort,
};

/** What PostgreSQL and its driver say when the server is away, starting, stopping or full of connections. */
const networkCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
];
const serverCodes = ['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'];
const awayCodes: ReadonlySet<string> = new Set(networkCodes.concat(serverCodes));
const awayWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/u;

function isDatabaseAway({ code, message, syscall }: FastifyError & { readonly syscall?: unknown }): boolean {
  // The socket of a server on this machine is a file, gone while the server is.
  return awayCodes.has(code) || awayWords.test(message) || (code === 'ENOENT' && syscall === 'connect');
}
