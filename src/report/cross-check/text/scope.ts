import { hasBodiesBelow, ownNames } from './public-body.ts';

/**
 * Whether a count in the prose is of what the table counts: the whole body, the whole year, every channel.
 * - `same`: nothing limits it. `unsure`: words stand before it that may. `other`: it is a part, or another thing.
 */
export type Scope = 'same' | 'unsure' | 'other';

export interface ScopeInput {
  readonly agency: string | null;
  readonly year: number | null;
  /** The clause up to the verb or the figure. */
  readonly subject: string;
  /** The sentence up to the figure. */
  readonly sentenceBefore: string;
  /** The noun phrase between verb and figure, and what follows the figure. */
  readonly object: string;
}

const channel =
  /网上|网络|在线|平台|网站|信函|信件|邮寄|当面|现场|传真|邮件|邮箱|窗口|线上|线下|口头|电话|微信|书面/;
const share =
  /代表|代[县区市镇乡]|政府办|办公室|办公厅|本级|本部|[县区市省]直|部门|科室|股室|处室|各(?:单位|[镇乡村局]|级)|[下所]属|上级|转办|交办|转来|转交|牵头|协助|配合|指导|督促|每|平均|其他|其余|有关单位/;
const partOfYear =
  /[上下]半年|季度|前[一二三四五六七八九十\d]+个?月|\d{1,2}月(?:份|底|末|至|-)?(?!\d*日?[至到-]|31日)|截至(?!(?:20\d\d年)?(?:12月31日|年底|目前))|以来|历年|历史|近[两三四五\d]年|[两三四五]年来|首次|同期/;
const neutral =
  /20\d\d年度?|本年度?|今年|当年|全年|年度|一年来|期间|截至(?:20\d\d年)?(?:12月31日|年底|目前)止?|(?:我|本|全)(?:县|区|市|镇|乡|街道办?事?处?|局|委|办|单位|机关|行政机关|厅|中心|站|院|所|旗|州|处|系统)(?:机关|政府)?|共计?|总共|累计|合计|一共|总计|新|已经?|均|依法|依规|按时|按期|及时|实际|主动|认真|妥善|规范|严格|高效|有效|有|也|的|了|中|为|等|依申请公开(?:方面|情况|工作|办理)?|因|由|[、：“”"《》（）\s]/g;

/** Judges the scope of a count from the words round it. */
export function scopeOf(input: ScopeInput): Scope {
  const { agency, year, sentenceBefore } = input;
  let subject = input.subject;
  let before = sentenceBefore;
  for (const name of ownNames(agency)) {
    subject = subject.replaceAll(name, '');
    before = before.replaceAll(name, '');
  }
  const years = [...before.matchAll(/(?<!结转)(20\d\d)年(?!结转)/g)].map((match) => Number(match[1]));
  const last = years.at(-1);
  if (year !== null && last !== undefined && last !== year) return 'other';
  if (partOfYear.test(before) || /分别|各$/.test(subject + input.object.slice(0, 4))) return 'other';
  if (share.test(subject) || channel.test(subject) || channel.test(input.object)) return 'other';
  // 通过县依申请公开系统收到: one channel; 通过各种渠道 is all of them.
  if (/通过|经由/.test(subject) && !/各|多种|多个|等/.test(subject)) return 'other';
  if (/转办|转来|交办|代表|部门/.test(input.object)) return 'other';
  // 通过网上平台，收到…: the clause before names the channel.
  const clauses = before.split(/[，；：]/);
  const previous = clauses.at(-2) ?? '';
  if (/^(?:其中)?(?:通过|经由?|从)/.test(previous) && channel.test(previous)) return 'other';
  if (/(?:代表|受.{0,8}委托|转办|交办)/.test(previous)) return 'other';
  // A department or a township that tells of the whole county; the office of its government may report for it.
  if (/全[县区市省州旗盟]/.test(subject) && !hasBodiesBelow(agency))
    return /政府办公[室厅]$/.test(agency ?? '') ? 'unsure' : 'other';
  const rest = subject.replace(neutral, '');
  if (rest === '') return 'same';
  // 县政府 may be the government alone or the whole county.
  if (/^(?:县|区|市|旗|州)?(?:人民)?政府$/.test(rest)) return hasBodiesBelow(agency) ? 'unsure' : 'other';
  if (/[局厅委办处科院]$/.test(rest)) return 'other';
  return 'unsure';
}
