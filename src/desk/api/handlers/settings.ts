import { changeSetting } from '../../../acts/settings/change-setting.ts';
import { listSettings } from '../../../ledger/read/settings-in-force.ts';
import type { settingEndpoints } from '../../contract/settings.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr } from '../frame/refused.ts';

export const settingHandlers: HandlersOf<typeof settingEndpoints> = {
  settings: async ({ services: { ledger }, scope }) => ({ settings: await ledger.read(scope, listSettings) }),
  changeSetting: async ({ context, body }) => doneOr(await changeSetting(context, body)),
};
