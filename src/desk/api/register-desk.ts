import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { sessionEndpoints } from '../contract/session.ts';
import { setUpEndpoints } from '../contract/set-up.ts';
import { addressLimit } from './frame/address-limit.ts';
import { registerErrorAnswers } from './frame/error-answers.ts';
import { acceptJsonOnly } from './frame/json-body.ts';
import { registerEndpoints, type Gate } from './frame/register-endpoints.ts';
import { sessionHandlers } from './handlers/session.ts';
import { setUpHandlers } from './handlers/set-up.ts';
import { registerReference } from './reference/register-reference.ts';
import type { DeskServices } from './services.ts';

/** Puts the desk's doors under `/api` of an HTTP application, in a room of their own. */
export async function registerDesk(app: FastifyInstance, services: DeskServices): Promise<void> {
  await app.register(async (api) => registerApi(api, services), { prefix: '/api' });
}

async function registerApi(api: FastifyInstance, services: DeskServices): Promise<void> {
  await api.register(cookie);
  acceptJsonOnly(api);
  registerErrorAnswers(api);
  api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  const gate: Gate = {
    services,
    // Guessing at one account is limited by its lock; these limit who goes through many accounts.
    limits: { signIn: addressLimit(60, 60), setUp: addressLimit(20, 60) },
  };
  registerReference(api);
  registerEndpoints(api, gate, setUpEndpoints, setUpHandlers);
  const { signInOptions, signIn, session } = sessionEndpoints;
  registerEndpoints(api, gate, { signInOptions, signIn, session }, sessionHandlers);
}
