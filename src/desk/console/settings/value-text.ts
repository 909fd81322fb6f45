import { officeSettings, type Setting, type SettingId } from '../../../law/index.ts';
import { texts } from './texts.ts';

/** A setting's value as people read it: 30分钟, 是, SHA-256. */
export function valueText(key: SettingId, value: unknown): string {
  const { unit = '' }: Setting = officeSettings[key];
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (value === 'sha256' || value === 'sm3') return texts.algorithms[value];
  return texts.value(String(value), unit);
}
