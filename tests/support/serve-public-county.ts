/*
 * Serves the invented county of public-county.ts until it is stopped, so that its pages can be looked at:
 *
 *     TEST_DATABASE_URL=postgres://… npm run county -- [port]
 *
 * Prints the address, then the addresses of the pages that are worth a look. Without TEST_DATABASE_URL an embedded PostgreSQL
 * is started, which takes longer. Ctrl+C stops it and removes what it made.
 */
import { countyBases, startPublicCounty } from './public-county.ts';

const county = await startPublicCounty({ PORT: process.argv[2] ?? '0', LOG_LEVEL: 'warn' });
const named = [
  'assistance-2026',
  'assistance-2024',
  'assistance-explained',
  'machinery',
  'market',
  'with-everything',
  'corrected',
  'withdrawn',
  'masked',
  'archived',
  'fee-of-three',
  'long-title',
  'unbroken',
  'wide-table',
  'rare-characters',
  'of-the-closed',
  'report-county-2025',
];
console.log(county.url);
for (const [body, base] of Object.entries(countyBases)) console.log(`${body.padEnd(24)}${county.url}${base}`);
for (const name of named) console.log(`${name.padEnd(24)}${county.url}${county.path(name)}`);

const stop = () => void county.close().then(() => process.exit(0));
process.once('SIGINT', stop).once('SIGTERM', stop);
