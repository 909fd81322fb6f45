import { cite, citationText, type Citation } from '../citation.ts';
import { formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';

/** 公开属性: fixed when a document is drafted. */
export type AttributeId = 'proactive' | 'on-request' | 'withheld';

export interface Attribute {
  readonly title: string;
  /** Who gets to see it, in one sentence. */
  readonly means: string;
  /** As papers print it below the text. */
  readonly mark: string;
}

export const attributes: Readonly<Record<AttributeId, Attribute>> = {
  proactive: {
    title: '主动公开',
    means: '形成后20个工作日内向社会公开，不用谁来申请。',
    mark: '此件公开发布',
  },
  'on-request': {
    title: '依申请公开',
    means: '不主动发布，有人申请时提供。',
    mark: '此件依申请公开',
  },
  withheld: {
    title: '不予公开',
    means: '有法定理由不公开，理由消失后要公开。',
    mark: '此件不予公开',
  },
};

/** A ground for an attribute: a closed list, so that nobody writes one of his own. */
export interface AttributeGround {
  readonly id: string;
  readonly attribute: AttributeId;
  /** 必须不公开，或者可以不公开: `may` leaves room for opening it all the same. */
  readonly force: 'must' | 'may';
  readonly title: string;
  /** When it fits, for the one who chooses. */
  readonly explanation: string;
  /** True where the reason must be told in own words, too. */
  readonly reasoned: boolean;
  readonly basis: Citation;
}

const ground = (
  attribute: AttributeId,
  force: 'must' | 'may',
  id: string,
  title: string,
  explanation: string,
  basis: Citation,
): AttributeGround => ({
  id,
  attribute,
  force,
  title,
  explanation,
  basis,
  reasoned: attribute === 'withheld',
});

const secret = cite('regulation', '第十四条');
const thirdParty = cite('regulation', '第十五条');
const internal = cite('regulation', '第十六条第一款');
const process = cite('regulation', '第十六条第二款');

// prettier-ignore
export const attributeGrounds: readonly AttributeGround[] = [
  ground('proactive', 'must', 'listed', '属于列明应当主动公开的事项', '条例列举的十五项，选了目录事项就是这一条。', cite('regulation', '第二十条')),
  ground('proactive', 'must', 'listed-local', '属于市、县、乡镇还应当主动公开的事项', '土地征收、宅基地审核、社会救助等涉及本地群众的事项。', cite('regulation', '第二十一条')),
  ground('proactive', 'must', 'public-interest', '涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策', '没有列明，但公众关心、要照着办或者要提意见的。', cite('regulation', '第十九条')),
  ground('proactive', 'may', 'often-requested', '多人申请过，可以公开的', '多个申请人就相同信息提出申请，转为主动公开。', cite('regulation', '第四十四条')),
  ground('on-request', 'may', 'open-not-listed', '可以公开，但不属于主动公开的范围', '只和少数人有关，没有不公开的理由，也不属于应当主动公开的事项。', cite('regulation', '第十三条')),
  ground('withheld', 'must', 'state-secret', '属于国家秘密', '已经依法定密，有密级和保密期限。', secret),
  ground('withheld', 'must', 'forbidden-by-law', '法律、行政法规禁止公开', '要写明哪一部法律、行政法规的哪一条。', secret),
  ground('withheld', 'must', 'security-stability', '公开后可能危及国家安全、公共安全、经济安全、社会稳定', '要有会商记录和风险评估报告作凭据。', secret),
  ground('withheld', 'must', 'business-secret', '涉及商业秘密，公开会损害第三方合法权益', '先征求第三方意见；同意公开，或者不公开会严重影响公共利益的，可以公开。', thirdParty),
  ground('withheld', 'must', 'privacy', '涉及个人隐私，公开会损害第三方合法权益', '先看能不能遮盖后公开；本人同意，或者不公开会严重影响公共利益的，可以公开。', thirdParty),
  ground('withheld', 'may', 'personnel', '人事管理的内部事务信息', '只管本机关内部，不影响外面的人的权利义务。', internal),
  ground('withheld', 'may', 'logistics', '后勤管理的内部事务信息', '办公用房、用车、值班等内部安排。', internal),
  ground('withheld', 'may', 'internal-workflow', '内部工作流程的内部事务信息', '内部怎样流转、怎样分工，不对外生效。', internal),
  ground('withheld', 'may', 'discussion-record', '讨论记录（过程性信息）', '作出决定以前的会议记录、纪要。', process),
  ground('withheld', 'may', 'draft-in-process', '过程稿（过程性信息）', '定稿以前的各种稿子。', process),
  ground('withheld', 'may', 'consultation-letter', '磋商信函（过程性信息）', '作出决定以前和别的机关商量的信函。', process),
  ground('withheld', 'may', 'request-for-instructions', '请示报告（过程性信息）', '向上级请示、报告的文件。', process),
  ground('withheld', 'may', 'enforcement-file', '行政执法案卷信息', '案卷里的当事人信息、调查笔录、询问笔录。', process),
];

/** A ground by its id; null where there is none. */
export function attributeGround(id: string): AttributeGround | null {
  return attributeGrounds.find((each) => each.id === id) ?? null;
}

/** The grounds from which an attribute may be chosen. */
export function groundsOf(attribute: AttributeId): readonly AttributeGround[] {
  return attributeGrounds.filter((each) => each.attribute === attribute);
}

/** The attribute that a text bears below its end (此件公开发布); null where it bears none or several. */
export function attributeOfMark(text: string): AttributeId | null {
  const found = new Set<AttributeId>();
  for (const [, words = ''] of text.matchAll(/此件(主动公开|公开发布|依申请公开|不予公开|不公开)/gu)) {
    found.add(words === '依申请公开' ? 'on-request' : words.startsWith('不') ? 'withheld' : 'proactive');
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** What the Regulation leaves open: Art. 18 asks for review at regular times and names none. */
export interface AttributeRules {
  /** Months after the decision by which it must be looked at again. */
  readonly reviewWithinMonths: number;
}

/** A year, as provinces commonly have it. [memory: to be verified where the installation stands] */
export const initialAttributeRules: AttributeRules = { reviewWithinMonths: 12 };

/** What was decided about one document. */
export interface AttributeDecision {
  readonly attribute: AttributeId | null;
  readonly groundId: string | null;
  /** In own words. */
  readonly reason: string;
  readonly decidedOn: CivilDate;
  /** When it is to be looked at again. */
  readonly reviewOn: CivilDate | null;
  /** Item of Art. 20 or 21 to which it belongs; null for none. */
  readonly itemId: string | null;
}

const dynamic = cite('regulation', '第十八条');
const opens = cite('regulation', '第十三条');
const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  basis: readonly Citation[],
): PublishingRule => ({ id, level, title, basis });

const rules = {
  attributeMissing: rule('A-1', 'error', '公开属性没有确定', [opens]),
  groundMissing: rule('A-2', 'error', '依申请公开、不予公开没有依据', [opens]),
  groundOther: rule('A-3', 'error', '依据和公开属性不一致', [opens]),
  reasonMissing: rule('A-4', 'error', '不予公开没有写明理由', [opens]),
  reviewMissing: rule('A-5', 'error', '没有复查日期', [dynamic]),
  reviewTooFar: rule('A-6', 'error', '复查日期太远', [dynamic]),
  reviewNotLater: rule('A-7', 'error', '复查日期不在决定之后', [dynamic]),
  reviewPassed: rule('A-8', 'warning', '到了复查日期还没有复查', [dynamic]),
  listedNotProactive: rule('A-9', 'warning', '列明主动公开的事项没有主动公开', [
    cite('regulation', '第二十条'),
    cite('regulation', '第二十一条'),
  ]),
} as const;

export const attributeRules: readonly PublishingRule[] = Object.values(rules);

/** The last day on which a decision may be looked at again. */
export function latestReview(
  decidedOn: CivilDate,
  limits: AttributeRules = initialAttributeRules,
): CivilDate {
  return addMonths(decidedOn, limits.reviewWithinMonths);
}

/**
 * What is wrong with an attribute; empty where it stands.
 * @param today for a review that is due
 */
export function faultsOfAttribute(
  decision: AttributeDecision,
  today: CivilDate,
  limits: AttributeRules = initialAttributeRules,
): readonly PublishingFault[] {
  const { attribute, groundId, reason, decidedOn, reviewOn, itemId } = decision;
  if (attribute === null) {
    return [
      faultOf(
        rules.attributeMissing,
        '还没有确定公开属性，请选择主动公开、依申请公开或者不予公开。',
        'attribute',
      ),
    ];
  }
  const faults: PublishingFault[] = [];
  const { title } = attributes[attribute];
  const chosen = groundId === null ? null : attributeGround(groundId);
  if (chosen === null) {
    if (attribute !== 'proactive') {
      faults.push(faultOf(rules.groundMissing, `${title}要有依据，请从列出的条款里选一条。`, 'groundId'));
    }
  } else if (chosen.attribute !== attribute) {
    const sentence = `选的依据是“${chosen.title}”，属于${attributes[chosen.attribute].title}，和${title}不一致，请改其中一项。`;
    faults.push(faultOf(rules.groundOther, sentence, 'groundId'));
  } else if (chosen.reasoned && reason.trim() === '') {
    const sentence = `按${citationText(chosen.basis)}不予公开，要写明具体理由。`;
    faults.push(faultOf(rules.reasonMissing, sentence, 'reason'));
  }
  if (attribute === 'proactive') return faults;
  if (itemId !== null) {
    const sentence = `归入了应当主动公开的目录事项，属性却是${title}。请核对事项，或者在理由里说明为什么不主动公开。`;
    if (attribute === 'on-request' || chosen?.force !== 'must') {
      faults.push(faultOf(rules.listedNotProactive, sentence, 'attribute'));
    }
  }
  return [...faults, ...faultsOfReview(title, decidedOn, reviewOn, today, limits)];
}

function faultsOfReview(
  title: string,
  decidedOn: CivilDate,
  reviewOn: CivilDate | null,
  today: CivilDate,
  limits: AttributeRules,
): readonly PublishingFault[] {
  const latest = latestReview(decidedOn, limits);
  if (reviewOn === null) {
    const sentence = `${title}的信息要定期复查，请填复查日期，最晚${formatChinese(latest)}。`;
    return [faultOf(rules.reviewMissing, sentence, 'reviewOn')];
  }
  if (reviewOn <= decidedOn) {
    return [faultOf(rules.reviewNotLater, '复查日期要晚于作出决定的日期，请改复查日期。', 'reviewOn')];
  }
  if (reviewOn > latest) {
    const sentence = `复查日期太远，最晚${formatChinese(latest)}（${limits.reviewWithinMonths}个月内），请改近。`;
    return [faultOf(rules.reviewTooFar, sentence, 'reviewOn')];
  }
  if (reviewOn < today) {
    const sentence = `应当在${formatChinese(reviewOn)}复查，还没有复查。请看不公开的理由还在不在，再定公开属性和下次复查日期。`;
    return [faultOf(rules.reviewPassed, sentence, 'reviewOn')];
  }
  return [];
}
