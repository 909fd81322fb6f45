import { cite, type Citation } from '../citation.ts';
import { groundIds, type GroundId } from './ground-fields.ts';

/**
 * What a box or a word may be covered for: the refusals of Art. 14 to 16 and the register inquiries of Art. 36 (7), named as in
 * table 3. Art. 37: what may not be opened is covered, all else is given.
 */
export type RedactionGroundId = GroundId;

/** In the order of the choice: what is covered most often, the rights of others, stands first. */
export const redactionGroundIds: readonly RedactionGroundId[] = [
  'refusedThirdPartyRights',
  ...groundIds.filter((id) => id !== 'refusedThirdPartyRights'),
];

/** A ground as people choose it and as it is printed on what it covers. */
export interface RedactionGround {
  /** In lists to choose from. */
  readonly title: string;
  readonly basis: Citation & { readonly article: string };
}

const article = (place: string) => ({ ...cite('regulation', place), article: place });

export const redactionGrounds: Readonly<Record<RedactionGroundId, RedactionGround>> = {
  refusedThirdPartyRights: {
    title: '商业秘密、个人隐私',
    basis: article('第十五条'),
  },
  refusedStateSecret: { title: '国家秘密', basis: article('第十四条') },
  refusedForbiddenByLaw: { title: '法律、行政法规禁止公开', basis: article('第十四条') },
  refusedSecurityStability: { title: '危及三安全一稳定', basis: article('第十四条') },
  refusedInternalAffairs: { title: '三类内部事务信息', basis: article('第十六条第一款') },
  refusedProcess: { title: '四类过程性信息', basis: article('第十六条第二款') },
  refusedEnforcementFile: { title: '行政执法案卷', basis: article('第十六条第二款') },
  refusedInquiry: { title: '行政查询事项', basis: article('第三十六条第（七）项') },
};

/** The words on a box, from the longest: 依据条例第十五条遮盖, 第十五条. What fits is printed. */
export function wordsOfGround(ground: RedactionGroundId): readonly [string, string] {
  const { article: place } = redactionGrounds[ground].basis;
  return [`依据条例${place}遮盖`, place];
}
