import { cite, type Citation } from '../citation.ts';
import { formatChinese, yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { attributes, faultsOfAttribute, initialAttributeRules, type AttributeDecision } from './attribute.ts';
import type { AttributeRules } from './attribute.ts';
import { agreesWithDate, readDocumentNumber } from './document-number.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';
import { kindOfTitle } from './head-fields.ts';
import { initialNormativeRules, type NormativeRules, type ValidityTerm } from './normative.ts';

/** A document as it is typed into the register (发文登记), complete or not. */
export interface DocumentFacts {
  /** 发文字号 as typed; empty for a document that bears none. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  /** 成文日期; null until it is filled in. */
  readonly formedOn: CivilDate | null;
  readonly decision: AttributeDecision;
  /** Null for what is no normative document (规范性文件). */
  readonly normative: NormativeFacts | null;
  /** Where it is public already, outside this desk; null where it is not. */
  readonly publicElsewhere: { readonly on: CivilDate; readonly where: string } | null;
}

export interface NormativeFacts {
  /** 施行日期; null until it is filled in. */
  readonly effectiveOn: CivilDate | null;
  /** 暂行、试行 */
  readonly provisional: boolean;
  readonly term: ValidityTerm;
}

/** What a place may set otherwise. */
export interface DocumentRules {
  readonly attribute: AttributeRules;
  readonly normative: NormativeRules;
}

export const initialDocumentRules: DocumentRules = {
  attribute: initialAttributeRules,
  normative: initialNormativeRules,
};

const directory = cite('regulation', '第十二条');
const format = cite('officialDocumentFormat');
const validity = cite('normativeNotice');
const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  ...basis: readonly Citation[]
): PublishingRule => ({ id, level, title, basis });

const rules = {
  missing: rule('D-1', 'error', '必填的栏空着', directory),
  future: rule('D-2', 'error', '成文日期在今天以后', directory),
  numberYear: rule('D-3', 'error', '文号年份和成文日期不一致', format),
  numberRewritten: rule('D-4', 'notice', '发文字号改成规范写法登记', format),
  kind: rule('D-5', 'notice', '标题末尾没有文种', format),
  process: rule('D-6', 'warning', '过程性文件要主动公开', cite('regulation', '第十六条第二款')),
  normativeClosed: rule('D-7', 'warning', '规范性文件没有主动公开', cite('regulation', '第二十条第（一）项')),
  termOver: rule('D-8', 'error', '有效期在施行以前结束', validity),
  termYears: rule('D-9', 'error', '有效期的年数不对', validity),
  termLong: rule('D-10', 'warning', '有效期比规定的长', validity),
  retroactive: rule('D-11', 'warning', '施行日期早于成文日期', validity),
  provisional: rule('D-12', 'notice', '标题写了暂行、试行，没有选', validity),
  publicClosed: rule('D-13', 'error', '不主动公开的文件填了已经公开', cite('regulation', '第十三条')),
  publicDate: rule('D-14', 'error', '已经公开的日期不对', directory),
} as const;

export const documentEntryRules: readonly PublishingRule[] = Object.values(rules);

/** A document may not hold longer than this by its own words: more is a slip of the pen. */
const mostYears = 50;

/**
 * What is wrong with a document of the register; empty where it may be registered. Faults of level `error` keep it
 * out, the others are said while it is typed.
 */
export function faultsOfDocument(
  facts: DocumentFacts,
  today: CivilDate,
  limits: DocumentRules = initialDocumentRules,
): readonly PublishingFault[] {
  const { title, issuer, formedOn, decision } = facts;
  const faults: PublishingFault[] = [];
  if (title.trim() === '') faults.push(faultOf(rules.missing, '请填写标题。', 'title'));
  if (issuer.trim() === '') faults.push(faultOf(rules.missing, '请填写发文机关。', 'issuer'));
  if (formedOn === null) faults.push(faultOf(rules.missing, '请填写成文日期。', 'formedOn'));
  else if (formedOn > today) {
    const sentence = `成文日期${formatChinese(formedOn)}在今天以后，请核对。文件印发以后再登记。`;
    faults.push(faultOf(rules.future, sentence, 'formedOn'));
  }
  return [
    ...faultsOfNumber(facts),
    ...faults,
    ...faultsOfKind(facts),
    ...faultsOfAttribute(decision, today, limits.attribute),
    ...(facts.normative === null ? [] : faultsOfNormative(facts, facts.normative, limits.normative)),
    ...faultsOfPublicElsewhere(facts, today),
  ];
}

function faultsOfNumber({ number, formedOn }: DocumentFacts): readonly PublishingFault[] {
  if (number.trim() === '') return [];
  const read = readDocumentNumber(number);
  if (read.number === null) return read.faults;
  const { canonical, year } = read.number;
  if (formedOn !== null && !agreesWithDate(read.number, formedOn)) {
    const sentence = `文号的年份是${year}年，成文日期在${yearOf(formedOn)}年，请核对是哪一个写错了。`;
    return [faultOf(rules.numberYear, sentence, 'number')];
  }
  // What is written otherwise is mended, not refused: it is registered and searched in one form.
  return read.faults.length === 0
    ? []
    : [faultOf(rules.numberRewritten, `将按规范写法登记为“${canonical}”。`, 'number')];
}

function faultsOfKind({ title, decision }: DocumentFacts): readonly PublishingFault[] {
  if (title.trim() === '') return [];
  const kind = kindOfTitle(title);
  if (kind === null) {
    const sentence = '标题末尾没有文种（通知、意见、公告等），请核对标题是不是写全了。';
    return [faultOf(rules.kind, sentence, 'title')];
  }
  if ((kind !== '请示' && kind !== '纪要') || decision.attribute !== 'proactive') return [];
  const sentence = `文种是${kind}，一般属于过程性信息。主动公开以前请核对，选对了就不用改。`;
  return [faultOf(rules.process, sentence, 'attribute')];
}

function faultsOfNormative(
  { title, formedOn, decision }: DocumentFacts,
  { effectiveOn, provisional, term }: NormativeFacts,
  limits: NormativeRules,
): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  if (effectiveOn === null) faults.push(faultOf(rules.missing, '请填写施行日期。', 'effectiveOn'));
  else if (formedOn !== null && effectiveOn < formedOn) {
    const sentence = `施行日期${formatChinese(effectiveOn)}早于成文日期${formatChinese(formedOn)}，请核对。`;
    faults.push(faultOf(rules.retroactive, sentence, 'effectiveOn'));
  }
  if (term.kind === 'until' && effectiveOn !== null && term.last < effectiveOn) {
    const sentence = `有效期到${formatChinese(term.last)}，在施行日期以前就结束了，请核对。`;
    faults.push(faultOf(rules.termOver, sentence, 'term'));
  }
  if (term.kind === 'years') {
    const most = provisional ? limits.provisionalYears : limits.years;
    if (!Number.isInteger(term.years) || term.years < 1 || term.years > mostYears) {
      faults.push(faultOf(rules.termYears, `有效期的年数应为1到${mostYears}的整数。`, 'term'));
    } else if (most !== null && term.years > most) {
      const sort = provisional ? '暂行、试行的文件' : '规范性文件';
      const sentence = `有效期${term.years}年，比${sort}一般的${most}年长。文件确实这样写的，不用改。`;
      faults.push(faultOf(rules.termLong, sentence, 'term'));
    }
  }
  if (!provisional && /暂行|试行/u.test(title)) {
    faults.push(faultOf(rules.provisional, '标题里有暂行或者试行，请选“暂行、试行”。', 'provisional'));
  }
  if (decision.attribute !== null && decision.attribute !== 'proactive') {
    const sentence = `规范性文件应当主动公开，属性却是${attributes[decision.attribute].title}。没有公开的，不能作为管理的依据。`;
    faults.push(faultOf(rules.normativeClosed, sentence, 'attribute'));
  }
  return faults;
}

function faultsOfPublicElsewhere(
  { decision, formedOn, publicElsewhere }: DocumentFacts,
  today: CivilDate,
): readonly PublishingFault[] {
  if (publicElsewhere === null) return [];
  const { on, where } = publicElsewhere;
  const faults: PublishingFault[] = [];
  if (where.trim() === '') {
    faults.push(faultOf(rules.missing, '请填写在哪里公开的：网址，或者公开栏等地方。', 'publicWhere'));
  }
  if (decision.attribute !== null && decision.attribute !== 'proactive') {
    const sentence = `属性是${attributes[decision.attribute].title}，又填了已经公开，两项不一致，请改其中一项。`;
    faults.push(faultOf(rules.publicClosed, sentence, 'publicOn'));
  }
  if (on > today) faults.push(faultOf(rules.publicDate, '公开日期在今天以后，请核对。', 'publicOn'));
  else if (formedOn !== null && on < formedOn) {
    faults.push(faultOf(rules.publicDate, '公开日期早于成文日期，请核对。', 'publicOn'));
  }
  return faults;
}
