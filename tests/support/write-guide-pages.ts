import { writeFileSync } from 'node:fs';
import { rolesPage } from './roles-page.ts';
import { settingsPage } from './settings-page.ts';

const page = (name: string) => new URL(`../../docs/guide/${name}.md`, import.meta.url);
writeFileSync(page('roles'), rolesPage());
writeFileSync(page('settings'), settingsPage());
