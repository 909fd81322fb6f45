/**
 * How a request may end: the 21 result rows of table 3 of the annual report, one to one and in its order. The names are those
 * of the report's rows.
 */
export const outcomeIds = [
  'granted',
  'partlyGranted',
  'refusedStateSecret',
  'refusedForbiddenByLaw',
  'refusedSecurityStability',
  'refusedThirdPartyRights',
  'refusedInternalAffairs',
  'refusedProcess',
  'refusedEnforcementFile',
  'refusedInquiry',
  'notHeld',
  'needsCreation',
  'stillUnclear',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reconfirmation',
  'lapsedSupplement',
  'lapsedFee',
  'otherOutcome',
] as const;

export type OutcomeId = (typeof outcomeIds)[number];
