import { createHash } from 'node:crypto';
import type { County } from '../county.ts';

/** The bodies of the county: those of {@link County}, and one that was closed. */
export type CountyBody = keyof County | 'closed';

export const bodyNames: Readonly<Record<CountyBody, string>> = {
  county: '甲县人民政府',
  department: '甲县教育局',
  township: '乙镇人民政府',
  village: '丙村村民委员会',
  otherTownship: '丁镇人民政府',
  /** It has published nothing and filled nothing in. */
  otherVillage: '戊村村民委员会',
  closed: '己乡人民政府',
};

/** An id of the version 7, the same for the same name in every run: the county can be copied from a template. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`public county ${name}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `01900000-0000-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** In everything that the public must never see: drafts, what was given up, what was withdrawn or corrected for privacy. */
export const secretMark = '绝不公开的话';
