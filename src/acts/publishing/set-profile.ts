import { faultsOfIndexRule } from '../../law/index.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import { faultOfBodyState, faultOfLength, faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';
import { readProfile } from './index-number.ts';

export interface SetProfile {
  readonly actId: string;
  readonly bodyId: string;
  readonly profile: PublishingProfile;
}

/** Sets what a body prints and counts by: its name on papers, prefixes of documents, index numbers, site, terms. */
export async function setProfile(context: ActContext, input: SetProfile): Promise<Outcome> {
  const { actId, bodyId } = input;
  const profile = trimmed(input.profile);
  const fault = faultOfProfile(profile);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'publishing.set', bodyId, actId, kind: 'profile.set' },
    async (tx) => {
      const closed = await faultOfBodyState(tx, bodyId);
      if (closed !== null) return closed;
      if (JSON.stringify(await readProfile(tx, bodyId)) === JSON.stringify(profile)) {
        return refuse('wrong-input', '现在就是这样，不用改。');
      }
      return [{ kind: 'profile.set', subjectId: bodyId, payload: { profile } }];
    },
  );
}

const trimmed = (profile: PublishingProfile): PublishingProfile => ({
  prefixes: profile.prefixes.map((each) => each.trim()).filter((each) => each !== ''),
  issuer: profile.issuer.trim(),
  indexRule: profile.indexRule,
  indexValues: Object.fromEntries(
    Object.entries(profile.indexValues)
      .map(([key, value]) => [key.trim(), value.trim()] as const)
      .filter(([, value]) => value !== ''),
  ),
  siteName: profile.siteName.trim(),
  siteDomain: profile.siteDomain.trim().toLowerCase(),
  attributeReviewMonths: profile.attributeReviewMonths,
  normativeYears: profile.normativeYears,
  provisionalYears: profile.provisionalYears,
  cleanUpYears: profile.cleanUpYears,
});

const terms = [
  ['attributeReviewMonths', '公开属性复查的期限', 36, '个月'],
  ['normativeYears', '规范性文件的有效期', 50, '年'],
  ['provisionalYears', '暂行、试行文件的有效期', 50, '年'],
  ['cleanUpYears', '清理的周期', 20, '年'],
] as const;

function faultOfProfile(profile: PublishingProfile): Refusal | null {
  const { prefixes, issuer, indexRule, indexValues, siteName, siteDomain } = profile;
  if (prefixes.length > 50) return refuse('wrong-input', '发文代字最多50个。', 'prefixes');
  for (const prefix of prefixes) {
    if (!/^[\p{Script=Han}A-Za-z]{1,20}$/u.test(prefix)) {
      return refuse(
        'wrong-input',
        `发文代字“${prefix}”只能用汉字和字母，1至20个，不带年份和序号。`,
        'prefixes',
      );
    }
  }
  for (const [key, value] of Object.entries(indexValues)) {
    if (!/^[\w:.-]{1,60}$/u.test(key) || !/^[0-9A-Za-z_.\-/]{1,40}$/u.test(value)) {
      return refuse('wrong-input', '索引号用的代码只能是字母、数字和“/ - _ .”，最多40个。', 'indexValues');
    }
  }
  if (Object.keys(indexValues).length > 200) {
    return refuse('wrong-input', '索引号用的代码最多200个。', 'indexValues');
  }
  if (
    siteDomain !== '' &&
    !/^(?=.{3,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u.test(siteDomain)
  ) {
    return refuse('wrong-input', '网站域名请像www.example.cn这样写，不带http和路径。', 'siteDomain');
  }
  for (const [key, title, most, unit] of terms) {
    const value = profile[key];
    if (value !== null && (!Number.isInteger(value) || value < 1 || value > most)) {
      return refuse('wrong-input', `${title}是1至${most}${unit}；空着就按原定的。`, key);
    }
  }
  const [rule] = indexRule === null ? [] : faultsOfIndexRule(indexRule);
  if (rule !== undefined) return { ...refuse('wrong-input', rule.sentence, 'indexRule'), basis: rule.basis };
  return (
    (issuer === '' ? null : faultOfLine(issuer, '发文机关', 'issuer', 100)) ??
    (siteName === '' ? null : faultOfLine(siteName, '网站名称', 'siteName', 100)) ??
    faultOfLength(siteDomain, '网站域名', 'siteDomain', 253) ??
    faultOfPrivateTexts([
      { text: issuer, field: 'issuer', name: '发文机关' },
      { text: siteName, field: 'siteName', name: '网站名称' },
    ])
  );
}
