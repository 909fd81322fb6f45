import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'react';
import { renderPage } from '../site/components/frame.tsx';
import { ErrorPage } from '../site/pages/error.tsx';
import { texts } from '../site/texts.ts';
import type { SiteAssets } from '../site/assets.ts';
import { pageContextOf } from './page-context.ts';
import { Refusal } from './refusal.ts';

/** Answers everything that goes wrong: a page for people, one sentence as JSON for the script. */
export function registerErrorPages(app: FastifyInstance, assets: SiteAssets): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
    void reply.code(refusal.statusCode).header('cache-control', 'no-store');
    if (refusal.retryAfter !== null) void reply.header('retry-after', refusal.retryAfter);
    const { title, message: text } = refusal;
    if (wantsJson(request)) return reply.send({ title, message: text });
    const page = createElement(ErrorPage, { context: pageContextOf(request, assets), title, text });
    return reply.type('text/html; charset=utf-8').send(renderPage(page));
  };
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async (request, reply) =>
    answer(request, reply, new Refusal(404, texts.errors.notFound)),
  );
  app.setErrorHandler<FastifyError | Refusal>(async (error, request, reply) => {
    const refusal = error instanceof Refusal ? error : refusalOf(error);
    // No message: it may hold what somebody sent.
    if (refusal.statusCode >= 500 && !(error instanceof Refusal)) {
      request.log.error({ fault: error.name, code: error.code, at: framesOf(error) }, 'request failed');
    }
    return answer(request, reply, refusal);
  });
}

function refusalOf(error: FastifyError): Refusal {
  const status = error.statusCode ?? 500;
  if (status === 413) return new Refusal(413, texts.errors.tooLarge);
  if (status >= 400 && status < 500) return new Refusal(status, texts.errors.badRequest);
  return new Refusal(500, texts.errors.server);
}

function wantsJson(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('application/json') === true;
}

/** Where it happened, without the message that heads the stack. */
function framesOf(error: Error): readonly string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /u.test(line)).slice(0, 6);
}
