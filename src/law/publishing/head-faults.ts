import { cite, type Citation } from '../citation.ts';
import type { WorkingCalendar } from '../calendar/calendar.ts';
import { addDays, daysBetween, formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';
import { officialCalendar } from '../calendar/official-calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { attributeOfMark, attributes } from './attribute.ts';
import { agreesWithDate, ownNumberIn, readDocumentNumber } from './document-number.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';
import { headFields, kindOfTitle, type DocumentBody, type DocumentHead } from './head-fields.ts';
import { attachmentsNamedIn, effectiveIn, signatureOf, validityIn } from './head-text.ts';
import { readSubject, subjects } from './subject.ts';

const directory = cite('regulation', '第十二条');
const format = cite('officialDocumentFormat');
const guide = cite('websiteGuide');
const term = cite('regulation', '第二十六条');
const validity = cite('normativeNotice');
const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  ...basis: readonly Citation[]
): PublishingRule => ({ id, level, title, basis });

const rules = {
  missing: rule('H-1', 'error', '必填的栏空着', directory, guide),
  subject: rule('H-2', 'warning', '主题分类不在分类表里', guide),
  numberYear: rule('H-3', 'error', '文号年份和成文日期不一致', format),
  numberInText: rule('H-4', 'error', '栏里的文号和正文的文号不一致', format),
  beforeForming: rule('H-5', 'error', '发布日期早于成文日期', guide),
  future: rule('H-6', 'error', '成文日期在今天以后', directory),
  late: rule('H-7', 'warning', '成文后超过20个工作日才发布', term),
  signer: rule('H-8', 'warning', '落款和发文机关不一致', format),
  signedOn: rule('H-9', 'error', '落款日期和成文日期不一致', format),
  kind: rule('H-10', 'notice', '标题末尾没有文种', format),
  process: rule('H-11', 'warning', '过程性文件要主动公开', cite('regulation', '第十六条第二款')),
  validityDates: rule('H-12', 'error', '有效性和日期不一致', validity),
  retroactive: rule('H-13', 'warning', '施行日期早于成文日期', validity),
  effectiveInText: rule('H-14', 'error', '施行日期和正文不一致', validity),
  validityInText: rule('H-15', 'error', '有效期和正文不一致', validity),
  attachmentGone: rule('H-16', 'error', '附件打不开或者不在', guide),
  attachmentsFewer: rule('H-17', 'warning', '正文列了附件，没有附上', guide),
  attachmentUnnamed: rule('H-18', 'notice', '有附件，正文没有列出', format),
  mark: rule('H-19', 'error', '正文的公开标注和公开方式不一致', cite('regulation', '第十三条')),
  summary: rule('H-20', 'notice', '内容概述超过100字', directory),
  punctuation: rule('H-21', 'warning', '标题的标点不对', format),
} as const;

export const headRules: readonly PublishingRule[] = Object.values(rules);

/**
 * What does not fit together in a head and its text, for whoever types them: dates in order, number and date, title and
 * kind, validity, attachments. It says nothing about an index number: `faultsOfIndexNumber` knows the body's rule.
 * @param today for what is late, and for validity
 */
export function faultsOfHead(
  head: DocumentHead,
  body: DocumentBody,
  today: CivilDate,
  calendar: WorkingCalendar = officialCalendar,
  known: readonly string[] = subjects,
): readonly PublishingFault[] {
  return [
    ...missing(head),
    ...ofSubject(head, known),
    ...ofNumber(head, body),
    ...ofDates(head, today, calendar),
    ...ofSignature(head, body),
    ...ofTitle(head),
    ...ofValidity(head, today),
    ...ofValidityInText(head, body),
    ...ofAttachments(body),
    ...ofMark(head, body),
  ];
}

function missing(head: DocumentHead): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  for (const field of ['indexNumber', 'subject', 'issuer', 'formedOn', 'title', 'attribute'] as const) {
    if ((head[field] ?? '').trim() === '') {
      faults.push(faultOf(rules.missing, `${headFields[field].title}空着，请填写。`, field));
    }
  }
  if (head.validity !== null && head.validity.state === null) {
    faults.push(faultOf(rules.missing, '规范性文件要标明有效性，请选择。', 'validity'));
  }
  if ([...(head.summary ?? '')].length > 100) {
    const sentence = `内容概述有${[...(head.summary ?? '')].length}字，请压到100字以内。`;
    faults.push(faultOf(rules.summary, sentence, 'summary'));
  }
  return faults;
}

function ofSubject({ subject }: DocumentHead, known: readonly string[]): readonly PublishingFault[] {
  if ((subject ?? '').trim() === '' || readSubject(subject ?? '', known) !== null) return [];
  return [faultOf(rules.subject, `主题分类“${subject ?? ''}”不在分类表里，请从表里选。`, 'subject')];
}

function ofNumber({ number, formedOn }: DocumentHead, { text }: DocumentBody): readonly PublishingFault[] {
  const own = ownNumberIn(text);
  if (number === null || number.trim() === '') {
    if (own === null) return [];
    return [faultOf(rules.numberInText, `正文写着“${own.canonical}”，发文字号一栏空着，请填上。`, 'number')];
  }
  const read = readDocumentNumber(number);
  const faults = [...read.faults];
  if (read.number === null) return faults;
  if (formedOn !== null && !agreesWithDate(read.number, formedOn)) {
    const sentence = `文号是${read.number.year ?? ''}年的，成文日期是${formatChinese(formedOn)}，请核对其中一个。`;
    faults.push(faultOf(rules.numberYear, sentence, 'number'));
  }
  if (own !== null && own.canonical !== read.number.canonical) {
    const sentence = `栏里是“${read.number.canonical}”，正文是“${own.canonical}”，请改成一样。`;
    faults.push(faultOf(rules.numberInText, sentence, 'number'));
  }
  return faults;
}

function ofDates(
  { formedOn, publishedOn, attribute }: DocumentHead,
  today: CivilDate,
  calendar: WorkingCalendar,
): readonly PublishingFault[] {
  if (formedOn === null) return [];
  if (publishedOn !== null && publishedOn < formedOn) {
    const sentence = `发布日期${formatChinese(publishedOn)}早于成文日期${formatChinese(formedOn)}，请核对成文日期。`;
    return [faultOf(rules.beforeForming, sentence, 'formedOn')];
  }
  if (formedOn > today) {
    return [faultOf(rules.future, `成文日期${formatChinese(formedOn)}还没有到，请核对。`, 'formedOn')];
  }
  if (attribute !== null && attribute !== 'proactive') return [];
  const { date, atTheEarliest } = addWorkingDays(formedOn, 20, calendar);
  if ((publishedOn ?? today) <= date) return [];
  // The count goes by ordinary weeks where a notice is missing: then it may still be in time.
  const until = `${atTheEarliest ? '期限不早于' : '最晚'}${formatChinese(date)}`;
  const sentence =
    publishedOn === null
      ? `应当在成文后20个工作日内发布，${until}，请尽快发布。`
      : `成文后20个工作日内要发布，${until}，实际是${formatChinese(publishedOn)}。`;
  return [faultOf(rules.late, sentence, 'publishedOn')];
}

/** How a line that signs ends. */
const organ = /(?:政府|委员会|办公室|办事处|局|厅|院|中心|站|所|队|党委|委)$/u;

function ofSignature({ issuer, formedOn }: DocumentHead, { text }: DocumentBody): readonly PublishingFault[] {
  const signature = signatureOf(text);
  if (signature === null) return [];
  const faults: PublishingFault[] = [];
  const own = issuer.replaceAll(/\s/gu, '');
  const signer = signature.issuer;
  if (
    own !== '' &&
    signer.length <= 30 &&
    organ.test(signer) &&
    !signer.includes(own) &&
    !own.includes(signer)
  ) {
    faults.push(faultOf(rules.signer, `落款是“${signer}”，发文机关是“${own}”，请核对。`, 'issuer'));
  }
  if (formedOn !== null && signature.date !== formedOn) {
    const sentence = `落款日期是${formatChinese(signature.date)}，成文日期是${formatChinese(formedOn)}，请改成一样。`;
    faults.push(faultOf(rules.signedOn, sentence, 'formedOn'));
  }
  return faults;
}

const pairs = ['《》', '（）', '“”', '〔〕', '()'] as const;

function ofTitle({ title, number, attribute }: DocumentHead): readonly PublishingFault[] {
  const bare = title.trim();
  if (bare === '') return [];
  const faults: PublishingFault[] = [];
  if ((number ?? '') !== '' && kindOfTitle(bare) === null) {
    faults.push(faultOf(rules.kind, '标题末尾没有“通知”“公告”这样的文种，请核对。', 'title'));
  }
  const inProcess = /送审稿|讨论稿|会议纪要|的请示$|纪要$/u.exec(bare)?.[0].replace(/^的/u, '');
  if (attribute === 'proactive' && inProcess !== undefined) {
    const sentence = `标题里有“${inProcess}”，可能是过程性信息，请核对能不能主动公开。`;
    faults.push(faultOf(rules.process, sentence, 'attribute'));
  }
  const count = (sign: string) => bare.split(sign).length - 1;
  const odd = pairs.find(([open = '', close = '']) => count(open) !== count(close));
  if (odd !== undefined || /[。，、；：,.;:]$/u.test(bare)) {
    const sentence = odd === undefined ? '标题末尾不加标点，请去掉。' : `标题里的“${odd}”不成对，请补上。`;
    faults.push(faultOf(rules.punctuation, sentence, 'title'));
  }
  return faults;
}

function ofValidity({ validity: own, formedOn }: DocumentHead, today: CivilDate): readonly PublishingFault[] {
  if (own === null) return [];
  const { state, effectiveOn, validUntil } = own;
  const faults: PublishingFault[] = [];
  const add = (sentence: string) => faults.push(faultOf(rules.validityDates, sentence, 'validity'));
  const valid = state === 'in-force' || state === 'amended';
  if (effectiveOn !== null && validUntil !== null && validUntil < effectiveOn) {
    add(`有效期到${formatChinese(validUntil)}，早于施行日期${formatChinese(effectiveOn)}，请核对。`);
  } else if (valid && validUntil !== null && validUntil < today) {
    add(`标着有效，有效期到${formatChinese(validUntil)}已经届满，请续期或者标为失效。`);
  } else if (valid && effectiveOn !== null && effectiveOn > today) {
    add(`标着有效，${formatChinese(effectiveOn)}才施行，请标为尚未生效。`);
  }
  if (state === 'not-yet' && effectiveOn !== null && effectiveOn <= today) {
    add(`标着尚未生效，${formatChinese(effectiveOn)}已经施行，请改。`);
  }
  if (effectiveOn !== null && formedOn !== null && effectiveOn < formedOn) {
    const sentence = `施行日期${formatChinese(effectiveOn)}早于成文日期${formatChinese(formedOn)}，请核对。`;
    faults.push(faultOf(rules.retroactive, sentence, 'validity'));
  }
  return faults;
}

function ofValidityInText(
  { validity: own }: DocumentHead,
  { text }: DocumentBody,
): readonly PublishingFault[] {
  if (own === null) return [];
  const { effectiveOn, validUntil } = own;
  const faults: PublishingFault[] = [];
  const said = effectiveIn(text);
  if (said !== null && said !== effectiveOn) {
    const head = effectiveOn === null ? '栏里空着' : `栏里是${formatChinese(effectiveOn)}`;
    faults.push(
      faultOf(
        rules.effectiveInText,
        `正文写自${formatChinese(said)}起施行，${head}，请改成一样。`,
        'validity',
      ),
    );
  }
  const term = validityIn(text);
  if (term === null) return faults;
  const from = effectiveOn ?? said;
  const last =
    'until' in term ? term.until : from === null ? null : addDays(addMonths(from, term.years * 12), -1);
  // 有效期5年 from 1 January: some count to 31 December, some to 1 January.
  const off = last === null || validUntil === null ? null : daysBetween(last, validUntil);
  const agrees = 'until' in term ? off === 0 : off === 0 || off === 1;
  if (last !== null && !agrees) {
    const head = validUntil === null ? '栏里没有填' : `栏里到${formatChinese(validUntil)}`;
    faults.push(
      faultOf(
        rules.validityInText,
        `按正文，有效期到${formatChinese(last)}，${head}，请改成一样。`,
        'validity',
      ),
    );
  }
  return faults;
}

function ofAttachments({ text, attachments }: DocumentBody): readonly PublishingFault[] {
  const faults = attachments
    .filter(({ there }) => !there)
    .map(({ name }) =>
      faultOf(rules.attachmentGone, `附件“${name}”打不开或者不在，请重新上传。`, 'attachments'),
    );
  const named = attachmentsNamedIn(text);
  const bare = (name: string) => name.replaceAll(/[\s《》]|\.\w{1,5}$/gu, '');
  // An attachment may also follow in the text: then its title stands there once more.
  const inText = (name: string) =>
    text.split('\n').filter((line) => bare(line).endsWith(bare(name))).length > 1;
  const files = attachments.map(({ name }) => bare(name));
  const lacking = named.filter(
    (name) => !inText(name) && !files.some((file) => file.includes(bare(name)) || bare(name).includes(file)),
  );
  if (lacking.length > 0 && named.length > attachments.length) {
    const sentence = `正文列了${named.length}份附件，没有找到“${lacking.join('”“')}”，请上传。`;
    faults.push(faultOf(rules.attachmentsFewer, sentence, 'attachments'));
  }
  if (named.length === 0 && attachments.length > 0 && !text.includes('附件')) {
    const sentence = `有${attachments.length}份附件，正文没有提到，请核对。`;
    faults.push(faultOf(rules.attachmentUnnamed, sentence, 'attachments'));
  }
  return faults;
}

function ofMark({ attribute }: DocumentHead, { text }: DocumentBody): readonly PublishingFault[] {
  const marked = attributeOfMark(text);
  if (marked === null || attribute === null || marked === attribute) return [];
  const sentence = `正文标着“${attributes[marked].title}”，公开方式选的是“${attributes[attribute].title}”，请改成一样。`;
  return [faultOf(rules.mark, sentence, 'attribute')];
}
