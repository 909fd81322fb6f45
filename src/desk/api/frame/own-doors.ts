import type { EndpointName } from '../../contract/endpoints.ts';

/** The doors that stay open to someone who must first change the password or get a second step. */
export const ownDoors: ReadonlySet<string> = new Set<EndpointName>([
  'session',
  'signOut',
  'ownSessions',
  'endOwnSession',
  'changeOwnPassword',
  'beginTotp',
  'confirmTotp',
]);
