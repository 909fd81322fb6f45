import { faultsOfIndexRule, type IndexRule } from '../../law/index.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import { faultOfBodyState, faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';

export interface SetProfile {
  readonly actId: string;
  readonly bodyId: string;
  /** When the profile that was seen had been set; null where none was. */
  readonly seenAt: string | null;
  readonly profile: PublishingProfile;
}

/** Terms that places set for themselves, with their limits; each null where law's initial one holds. */
const terms = [
  ['attributeReviewMonths', '公开属性几个月复查一次', 1, 60, '个月'],
  ['normativeYears', '规范性文件有效期', 1, 10, '年'],
  ['provisionalYears', '暂行、试行的有效期', 1, 5, '年'],
  ['cleanUpYears', '几年清理一次', 1, 5, '年'],
] as const;

const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,20}$/u;

/** Sets what a body prints and counts by: 发文机关, 发文代字, the rule of 索引号, its site, the terms of its place. */
export async function setProfile(context: ActContext, input: SetProfile): Promise<Outcome> {
  const { actId, bodyId, seenAt } = input;
  const profile = tidied(input.profile);
  const fault = faultOfProfile(profile);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'publishing.set', bodyId, actId, kind: 'profile.set' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const before = await tx
      .selectFrom('publishing_profiles')
      .select(['profile', 'set_at'])
      .where('body_id', '=', bodyId)
      .executeTakeFirst();
    if ((before?.set_at.toISOString() ?? null) !== seenAt) {
      return refuse('stale', '这些设置刚有人改过，您看到的是原来的。请刷新，看过再改。');
    }
    if (before !== undefined && JSON.stringify(before.profile) === JSON.stringify(profile)) {
      return refuse('not-now', '和现在的一样，没有要改的。');
    }
    return [{ kind: 'profile.set', subjectId: bodyId, payload: { profile } }];
  });
}

function faultOfProfile(profile: PublishingProfile): Refusal | null {
  const { issuer, prefixes, indexRule, indexValues, siteName, siteDomain } = profile;
  const fault =
    faultOfLine(issuer, '发文机关', 'issuer', 60) ??
    (siteName === '' ? null : faultOfLine(siteName, '网站名称', 'siteName', 60));
  if (fault !== null) return fault;
  if (prefixes.length > 20) return refuse('wrong-input', '发文代字最多20个。', 'prefixes');
  const odd = prefixes.find((prefix) => !/^[\p{Script=Han}A-Za-z]{1,20}$/u.test(prefix));
  if (odd !== undefined) {
    return refuse(
      'wrong-input',
      `发文代字“${odd}”里有汉字、字母以外的字，应当像“甲政发”这样写。`,
      'prefixes',
    );
  }
  if (siteDomain !== '' && !domain.test(siteDomain)) {
    return refuse('wrong-input', '网站域名应当像“www.example.cn”这样写，不带“https”和斜杠。', 'siteDomain');
  }
  const badCode = Object.entries(indexValues).find(
    ([key, code]) =>
      !/^(?:body|office|class|class:[\w-]{1,40})$/u.test(key) ||
      !/^[0-9A-Za-z](?:[0-9A-Za-z-]{0,30}[0-9A-Za-z])?$/u.test(code),
  );
  if (badCode !== undefined) {
    return refuse(
      'wrong-input',
      `代码“${badCode[1]}”只能用字母、数字和中间的短横，最多32位。`,
      'indexValues',
    );
  }
  const [ofRule] = indexRule === null ? [] : faultsOfIndexRule(indexRule);
  if (ofRule !== undefined) {
    return { ...refuse('wrong-input', ofRule.sentence, 'indexRule'), basis: ofRule.basis };
  }
  for (const [field, name, least, most, unit] of terms) {
    const value = profile[field];
    if (value !== null && (!Number.isInteger(value) || value < least || value > most)) {
      return refuse('wrong-input', `${name}是${least}至${most}${unit}的整数，请改。`, field);
    }
  }
  return faultOfPrivateTexts([
    { text: issuer, field: 'issuer', name: '发文机关' },
    { text: siteName, field: 'siteName', name: '网站名称' },
    { text: textOf(indexRule), field: 'indexRule', name: '索引号规则' },
  ]);
}

const textOf = (rule: IndexRule | null) =>
  (rule?.parts ?? []).map((part) => (part.kind === 'text' ? part.text : '')).join('\n');

/** A profile in one form, whatever order its keys came in. */
function tidied(profile: PublishingProfile): PublishingProfile {
  const codes = Object.entries(profile.indexValues)
    .map(([key, code]) => [key, code.trim()] as const)
    .filter(([, code]) => code !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    prefixes: [...new Set(profile.prefixes.map((prefix) => prefix.trim()).filter((prefix) => prefix !== ''))],
    issuer: profile.issuer.trim(),
    indexRule: profile.indexRule,
    indexValues: Object.fromEntries(codes),
    siteName: profile.siteName.trim(),
    siteDomain: profile.siteDomain.trim().toLowerCase(),
    attributeReviewMonths: profile.attributeReviewMonths,
    normativeYears: profile.normativeYears,
    provisionalYears: profile.provisionalYears,
    cleanUpYears: profile.cleanUpYears,
  };
}
