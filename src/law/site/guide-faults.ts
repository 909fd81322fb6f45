import { cite } from '../citation.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../publishing/fault.ts';
import type { GuideSubject } from './guide-blocks.ts';
import { isPhone } from './look-faults.ts';
import type { GuideFacts } from './guide.ts';

/** The field of the facts that it is at; `readingPlaces.0.phone`, `supervisor.name` within them. */
export type GuideFault = PublishingFault & { readonly field: string };

const directory = cite('regulation', '第十二条');
const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  basis: PublishingRule['basis'] = [directory],
): PublishingRule => ({ id, level, title, basis });

const rules = {
  missing: rule('G-1', 'error', '指南里缺条例要求的内容'),
  helpful: rule('G-2', 'notice', '指南里缺公众要用的内容', [
    cite('regulation', '第二十五条第一款'),
    cite('regulation', '第五十一条'),
  ]),
  days: rule('G-3', 'error', '指南里写着旧的答复期限', [cite('regulation', '第三十三条')]),
  needs: rule('G-4', 'error', '指南里还要求说明用途', [cite('regulation', '第二十九条')]),
  fees: rule('G-5', 'error', '指南里写着旧的收费', [cite('regulation', '第四十二条'), cite('processingFee')]),
  inspectors: rule('G-6', 'error', '指南里写着旧的监督机关', [cite('regulation', '第五十一条')]),
  foreign: rule('G-7', 'error', '指南里写着别的单位的名称'),
  phone: rule('G-8', 'error', '指南里的电话号码不像电话号码'),
} as const;

export const guideRules: readonly PublishingRule[] = Object.values(rules);

/** The fields that Article 12 names; a village has no duty to fill them in. */
const demanded = [
  ['office', '工作机构名称'],
  ['address', '办公地址'],
  ['hours', '办公时间'],
  ['phone', '联系电话'],
  ['fax', '传真号码'],
  ['email', '互联网联系方式'],
] as const;

/** What stood in guides under the Regulation of 2007, and what takes its place. */
const oldPhrases = [
  {
    rule: rules.days,
    // Fifteen working days are right for third parties and co-makers (Art. 32, 34).
    pattern:
      /(?<!第三方[^。；]{0,24}|共同制作[^。；]{0,24}|[\d一二三四五六七八九])(?:15|１５|十五)个?工作日/u,
    instead: '现在是20个工作日',
  },
  {
    rule: rules.needs,
    pattern: /生产、?生活、?科研|特殊需要|(?<![不无][^。；，]{0,4})说明用途|申请用途/u,
    instead: '现在申请不用说明用途',
  },
  {
    rule: rules.fees,
    pattern: /检索费|复制费|工本费|成本费|邮寄费/u,
    instead: '现在一般不收费，超出合理数量、频次的才收信息处理费',
  },
  {
    rule: rules.inspectors,
    pattern:
      /(?:监察(?:机关|部门|局)|纪检监察)[^。；]{0,8}(?:举报|投诉)|向[^。；]{0,12}监察(?:机关|部门|局)/u,
    instead: '现在向上一级行政机关或者政府信息公开主管部门投诉、举报',
  },
] as const;

/**
 * What is wrong with the facts of a guide, at their fields.
 * @param otherBodies names of the other bodies of the installation, without those above this one: a guide that names them
 * was copied. Fields that may rightly name others (supervisor, reconsideration, reading places) are not looked at for that.
 */
export function faultsOfGuide(
  facts: GuideFacts,
  subject: Pick<GuideSubject, 'name' | 'level'>,
  otherBodies: readonly string[] = [],
): readonly GuideFault[] {
  const faults: GuideFault[] = [];
  const add = (of: PublishingRule, sentence: string, field: string) =>
    faults.push({ ...faultOf(of, sentence), field });
  if (subject.level !== 'village') {
    for (const [field, name] of demanded) {
      if (facts[field] === '') add(rules.missing, `请填写${name}，条例第十二条要求指南里有。`, field);
    }
    if (facts.readingPlaces.length === 0) {
      add(rules.helpful, '请填写查阅场所，像档案馆、图书馆、政务服务大厅。', 'readingPlaces');
    }
    if (facts.supervisor.name === '') {
      add(rules.helpful, '请填写政府信息公开主管部门，公众投诉、举报要用。', 'supervisor.name');
    }
  }
  for (const [field, text] of textsOf(facts)) {
    for (const { rule: of, pattern, instead } of oldPhrases) {
      const found = pattern.exec(text)?.[0];
      if (found !== undefined) add(of, `“${found}”是旧条例的说法，${instead}，请改。`, field);
    }
  }
  for (const field of ['office', 'address', 'remarks'] as const) {
    for (const name of foreignNames(facts[field], subject.name, otherBodies)) {
      add(rules.foreign, `这里写着“${name}”，不是本单位，请看看是不是从别处抄来的。`, field);
    }
  }
  for (const [field, phone] of phonesOf(facts)) {
    if (phone !== '' && !isPhone(phone)) {
      add(rules.phone, `“${phone}”不像电话号码，应当像“0591-12345678”这样写，几个号码用顿号隔开。`, field);
    }
  }
  return faults;
}

function textsOf(facts: GuideFacts): readonly (readonly [field: string, text: string])[] {
  const { office, address, hours, remarks, reconsideration, supervisor } = facts;
  return [
    ['office', office],
    ['address', address],
    ['hours', hours],
    ['remarks', remarks],
    ['reconsideration', reconsideration],
    ['supervisor.name', supervisor.name],
  ];
}

const phonesOf = (facts: GuideFacts): readonly (readonly [field: string, phone: string])[] => [
  ['phone', facts.phone],
  ['fax', facts.fax],
  ['supervisor.phone', facts.supervisor.phone],
  ...facts.readingPlaces.map(({ phone }, at) => [`readingPlaces.${at}.phone`, phone] as const),
];

/** 甲县乙镇人民政府 → 乙镇人民政府: as the place calls itself. */
const ownShort = (name: string) => name.replace(/^.{1,12}?[县市区旗](?=.{2,})/u, '');

/** Names of townships and of other bodies in a text that are not the body's own. */
function foreignNames(text: string, own: string, others: readonly string[]): readonly string[] {
  const known = others.filter((other) => text.includes(other) && !own.includes(other));
  // The words before a name run into it (“请到太平镇人民政府”): it is the body's own where it ends like it.
  const seen = [...text.matchAll(/[\p{Script=Han}]{1,8}?(?:镇|乡|街道)(?:人民政府|办事处)/gu)]
    .map(([name]) => name)
    .filter((name) => !name.endsWith(ownShort(own)) && !own.endsWith(name))
    .filter((name) => !known.some((other) => name.endsWith(other) || other.endsWith(name)));
  return [...new Set([...known, ...seen])];
}
