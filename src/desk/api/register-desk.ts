import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import { auditEndpoints, backupEndpoints } from '../contract/audit.ts';
import { bodyEndpoints } from '../contract/bodies.ts';
import { calendarEndpoints } from '../contract/calendar.ts';
import { handoverEndpoints } from '../contract/handover.ts';
import { sessionEndpoints } from '../contract/session.ts';
import { setUpEndpoints } from '../contract/set-up.ts';
import { settingEndpoints } from '../contract/settings.ts';
import { staffEndpoints } from '../contract/staff.ts';
import { draftEndpoints, workEndpoints } from '../contract/work.ts';
import { addressLimit } from './frame/address-limit.ts';
import { registerErrorAnswers } from './frame/error-answers.ts';
import { acceptJsonOnly } from './frame/json-body.ts';
import { registerEndpoints, type Gate } from './frame/register-endpoints.ts';
import { auditHandlers } from './handlers/audit.ts';
import { backupHandlers } from './handlers/backups.ts';
import { bodyHandlers } from './handlers/bodies.ts';
import { calendarHandlers } from './handlers/calendar.ts';
import { deputyHandlers } from './handlers/deputies.ts';
import { draftHandlers } from './handlers/drafts.ts';
import { handoverHandlers } from './handlers/handover.ts';
import { ledgerHandlers } from './handlers/ledger.ts';
import { ownAccountHandlers } from './handlers/own-account.ts';
import { sessionHandlers } from './handlers/session.ts';
import { setUpHandlers } from './handlers/set-up.ts';
import { settingHandlers } from './handlers/settings.ts';
import { staffHandlers } from './handlers/staff.ts';
import { workHandlers } from './handlers/work.ts';
import { registerConsole } from './register-console.ts';
import { registerProvider } from './register-provider.ts';
import { registerReference } from './reference/register-reference.ts';
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
  acceptJsonOnly(api);
  registerErrorAnswers(api);
  api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  // Guessing at one account is limited by its lock; these limit who goes through many accounts.
  const signIns = addressLimit(60, 60);
  const gate: Gate = { services, limits: { signIn: signIns, setUp: addressLimit(20, 60) } };
  registerReference(api);
  registerProvider(api, services, signIns);
  const verifications = createVerifications(services.ledger);
  registerEndpoints(api, gate, setUpEndpoints, setUpHandlers);
  registerEndpoints(api, gate, sessionEndpoints, { ...sessionHandlers, ...ownAccountHandlers });
  registerEndpoints(api, gate, workEndpoints, workHandlers);
  registerEndpoints(api, gate, bodyEndpoints, bodyHandlers);
  registerEndpoints(api, gate, staffEndpoints, staffHandlers);
  registerEndpoints(api, gate, draftEndpoints, draftHandlers);
  const { handoverSheet: _sheet, ...handovers } = handoverEndpoints;
  registerEndpoints(api, gate, handovers, { ...handoverHandlers, ...deputyHandlers });
  registerEndpoints(api, gate, calendarEndpoints, calendarHandlers);
  registerEndpoints(api, gate, settingEndpoints, settingHandlers);
  registerEndpoints(api, gate, auditEndpoints, { ...auditHandlers, ...ledgerHandlers(verifications) });
  registerEndpoints(api, gate, backupEndpoints, backupHandlers);
}
