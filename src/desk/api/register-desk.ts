import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { endpoints } from '../contract/endpoints.ts';
import { addressLimit } from './frame/address-limit.ts';
import { registerErrorAnswers } from './frame/error-answers.ts';
import { acceptJsonOnly, acceptUploads } from './frame/json-body.ts';
import { createUploads } from './frame/read-upload.ts';
import { registerEndpoints, type Gate } from './frame/register-endpoints.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { registerReference } from './reference/register-reference.ts';
import { registerConsole } from './register-console.ts';
import { registerProvider } from './register-provider.ts';
import type { DeskServices } from './services.ts';
import { createVerifications } from './verification-state.ts';

/** Puts the desk into an HTTP application: its doors under `/api`, the console under `/desk`, each in a room of its own. */
export async function registerDesk(app: FastifyInstance, services: DeskServices): Promise<void> {
  await app.register(async (api) => registerApi(api, services), { prefix: '/api' });
  const { consoleFolder } = services;
  if (consoleFolder !== null) {
    await app.register(async (desk) => registerConsole(desk, consoleFolder), { prefix: '/desk' });
  }
}

async function registerApi(api: FastifyInstance, services: DeskServices): Promise<void> {
  await api.register(cookie);
  registerErrorAnswers(api);
  api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  // Guessing at one account is limited by its lock; these limit who goes through many accounts.
  const signIns = addressLimit(60, 60);
  const limits = { signIn: signIns, setUp: addressLimit(20, 60) };
  const gate: Gate = { services, limits, readUpload: createUploads() };
  const handlers = allHandlers(createVerifications(services));
  await api.register(async (uploads) => {
    await acceptUploads(uploads);
    registerEndpoints(uploads, gate, endpoints, handlers, 'upload');
  });
  acceptJsonOnly(api);
  registerReference(api);
  registerProvider(api, services, signIns);
  registerEndpoints(api, gate, endpoints, handlers, 'json');
}
