import { writeFileSync } from 'node:fs';
import { rules } from '../../src/report/cross-check/rules.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync(new URL('../../docs/guide/rules.md', import.meta.url), rulesPage(rules));
