import { z } from 'zod';
import { officeSettings, type SettingId } from '../../law/index.ts';
import { endpoint } from './endpoint.ts';
import { actId, done, instant } from './common.ts';

const key = z.enum(Object.keys(officeSettings) as [SettingId, ...SettingId[]]);
const value = z.union([z.number(), z.boolean(), z.string().max(200)]);

export const settingEndpoints = {
  settings: endpoint({
    method: 'GET',
    path: '/api/settings',
    summary: '各项设置',
    access: 'settings.read',
    answer: z.object({
      settings: z.array(
        z.object({
          key,
          value,
          initially: value,
          changedAt: instant.nullable(),
          changedBy: z.string().nullable(),
        }),
      ),
    }),
  }),
  changeSetting: endpoint({
    method: 'POST',
    path: '/api/settings/change',
    summary: '修改设置',
    access: 'settings.change',
    acts: ['setting.changed'],
    body: z.object({ actId, key, value: value.nullable().describe('null表示恢复默认') }),
    answer: done,
  }),
};
