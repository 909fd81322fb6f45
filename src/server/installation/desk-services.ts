import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caseToolsOf, type CaseDocuments } from '../../desk/api/case-tools.ts';
import type { DeskServices, DeskWriting } from '../../desk/api/services.ts';
import { siteAddresses } from '../../site/public/site-addresses.ts';
import type { Config } from '../config.ts';
import type { Installation } from './open-installation.ts';

/** Where the provider sends people back to. */
const signInBackPath = '/api/sign-in/oidc/back';

/** What the desk gets of the installation and the settings. */
export function deskServices(
  {
    ledger,
    files,
    masking,
    backups,
    setUpCode,
    clock,
    demonstration,
  }: Pick<Installation, 'ledger' | 'files' | 'masking' | 'backups' | 'setUpCode' | 'clock' | 'demonstration'>,
  { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }: Config,
  documents: Omit<CaseDocuments, 'masking'>,
): Omit<DeskServices, keyof DeskWriting> {
  const provider =
    PUBLIC_URL === undefined ||
    OIDC_ISSUER === undefined ||
    OIDC_CLIENT_ID === undefined ||
    OIDC_CLIENT_SECRET === undefined
      ? null
      : {
          name: OIDC_NAME,
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          redirectUri: new URL(signInBackPath, PUBLIC_URL).href,
        };
  return {
    ledger,
    files,
    masking,
    caseTools: caseToolsOf({ ...documents, masking }),
    addresses: siteAddresses(ledger),
    clock,
    demonstration,
    publicUrl: PUBLIC_URL ?? null,
    setUpCode,
    provider,
    backups,
    consoleFolder: builtConsole(),
  };
}

/** The console as `npm run build` made it, found from the built server and from its sources; null where it was not built. */
function builtConsole(): string | null {
  const places = ['../../desk/console/', '../../../dist/desk/console/'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find((folder) => existsSync(`${folder}index.html`) && existsSync(`${folder}assets`)) ?? null;
}
