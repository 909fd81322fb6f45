import { applicantColumns, outcomeRows, type ApplicantColumn, type RequestRow } from '../../annual-report.ts';
import { named, requestCells, requestRowName, type NamedFigure } from './named-figure.ts';
import {
  countsIn,
  isAboutRequests,
  statementOf,
  type Count,
  type Statement,
  type StatementContext,
} from './statement.ts';

/** Things that are received and closed too, but are no requests for disclosure. */
const otherMatters =
  /复议|诉讼|起诉|信访|投诉|举报|来信|来电|来访|留言|诉求|热线|12345|咨询|提案|建议|意见|工单|邮件|许可|求助|问政|线索|来函|舆情|补正|收费|培训|救助|低保|补贴|户外|证书|备案|业务|服务事项|征集/;
const verb = /新增|新收到?|收到|收悉|接收到?|接到|收取|受理|登记|办结|办理完毕|答复|回复|办理(?!结果)/g;
const noun =
  /^(?:并|了|过|的)?[^，。；：]{0,30}?(?:申请|公开|事项|案件|办件)?(?:数量|件数|总数|总量)?(?:共|共计|为|总计|累计)?$/;

/** Whoever may apply, as the Regulation names them. */
const anyone =
  /(?:公民|自然人|个人)[、，]?(?:和|或者?|及)?法人(?:或者?|和|及|以及|、|与)?其[他它](?:社会)?组织(?:等)?/g;
/** Words that tell some requests from others: by what they are about or by who made them. */
const someOnly =
  /(?:涉及|关于|有关)(?!政府信息公开|信息公开|依申请公开|的)|(?<!公开|各)[类型](?!型)|自然人|个人|企业|法人|律师|事务所|服务机构|科研机构|媒体|村民|居民/;

/** 公文85件，主动公开34件、依申请公开49件、不予公开2件: documents by their attribute, not what came of requests. */
const byAttribute =
  /(?:公文|文件|公开属性)[^。；]*主动公开[^，。；、]{0,6}\d[^。；]*依申请公开(?!申请)[^，。；、]{0,6}\d/;

const organisations = applicantColumns.slice(1, -1);
const refused = outcomeRows.filter((row) => row.startsWith('refused'));
const unavailable: readonly RequestRow[] = ['notHeld', 'needsCreation', 'stillUnclear'];
const notProcessed: readonly RequestRow[] = [
  'petition',
  'repeated',
  'publication',
  'excessive',
  'reconfirmation',
];
const otherwise: readonly RequestRow[] = ['lapsedSupplement', 'lapsedFee', 'otherOutcome'];

interface Outcome {
  readonly words: string;
  readonly name?: string;
  readonly rows: readonly RequestRow[];
}

// How prose names the results of table 3; groups first, then rows that have a name of their own.
const outcomes: readonly Outcome[] = [
  { words: '(?<!不|部分)予以公开', rows: ['granted'] },
  { words: '(?:予以)?部分公开', rows: ['partlyGranted'] },
  { words: '不予公开', name: '三、（三）不予公开各行之和', rows: refused },
  { words: '无法提供', name: '三、（四）无法提供各行之和', rows: unavailable },
  { words: '不予处理', name: '三、（五）不予处理各行之和', rows: notProcessed },
  { words: '其[他它]处理', name: '三、（六）其他处理各行之和', rows: otherwise },
  { words: '(?:属于)?国家秘密', rows: ['refusedStateSecret'] },
  { words: '保护第三方合法权益', rows: ['refusedThirdPartyRights'] },
  { words: '(?:属于)?三类内部事务信息', rows: ['refusedInternalAffairs'] },
  { words: '(?:属于)?四类过程性信息', rows: ['refusedProcess'] },
  { words: '(?:属于)?行政执法案卷', rows: ['refusedEnforcementFile'] },
  { words: '(?:属于)?行政查询事项', rows: ['refusedInquiry'] },
  { words: '本?机关不掌握(?:相关)?(?:政府)?信息', rows: ['notHeld'] },
  { words: '没有现成信息(?:需要)?另行制作', rows: ['needsCreation'] },
  { words: '补正后(?:申请内容)?仍不明确', rows: ['stillUnclear'] },
  { words: '信访举报投诉类(?:申请)?', rows: ['petition'] },
  { words: '重复申请', rows: ['repeated'] },
];
const outcomePatterns = outcomes.map((outcome) => ({
  outcome,
  before: new RegExp(
    `(?:${outcome.words})(?:的|类|类申请|申请|答复|处理|情形|信息|件数|数量|共|共计|为|是)*$`,
  ),
  after: new RegExp(`^(?:申请)?(?:均|依法|属于|作出|答复|为|，)*(?:${outcome.words})`),
}));

const applicantWords: readonly (readonly [RegExp, string, readonly ApplicantColumn[]])[] = [
  [
    /^(?:其中|包括|含|、|和|及|由)*(?:自然人|公民)(?:个人)?(?:提出|提交|提起)?的?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:数量|共|为)?$/,
    '自然人',
    ['naturalPerson'],
  ],
  [
    /^(?:其中|包括|含|、|和|及|由)*法人(?:或者?|和|及|、|与)?其他(?:社会)?组织(?:提出|提交|提起)?的?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:数量|共|为)?$/,
    '法人或其他组织各列之和',
    organisations,
  ],
  [/^(?:其中|包括|含|、|和|及|由)*商业企业(?:提出|提交)?的?(?:申请)?$/, '商业企业', ['business']],
  [/^(?:其中|包括|含|、|和|及|由)*法律服务机构(?:提出|提交)?的?(?:申请)?$/, '法律服务机构', ['legalService']],
];

/** What the prose says of requests: received, carried over, closed, by result, by applicant. */
export function requestStatements({ report, sentences }: StatementContext): Statement[] {
  const cells = (row: RequestRow, column: ApplicantColumn = 'total') => requestCells([row], column);
  const one = (row: RequestRow): NamedFigure[] =>
    named(report, columnTotal(requestRowName(report, row)), cells(row));
  const received = one('received');
  const dealtWith = named(report, '本年新收与上年结转之和', [...cells('received'), ...cells('carriedIn')]);
  const closed = one('resultTotal');

  const statement = (
    count: Count,
    meant: readonly NamedFigure[],
    subject: string,
    object: string,
    plain: boolean,
  ) => statementOf(report, count, meant, { subject, object, plain });

  function carriedOver(count: Count): Statement[] | null {
    const next = report.year === null ? '下' : `下|次|明|${report.year + 1}`;
    const last = report.year === null ? '上' : `上|去|${report.year - 1}`;
    const { lead, tail } = count;
    if (!/结转/.test(lead) && !/^(?:申请)?(?:需|将|依法|因故)?结转/.test(tail)) return null;
    const words = /结转/.test(lead) ? lead : tail;
    if (otherMatters.test(words)) return [];
    const out = new RegExp(
      `结转(?:至|到|入)?(?:${next})|(?:${next})[年一]?年?度?(?:继续)?(?:办理|结转)|结转.{0,10}(?:继续办理|(?:${next})年)`,
    );
    const into = new RegExp(`(?:${last})(?:一?年度?)?(?:未办结)?(?:结转|转入)|结转(?:自|于)?(?:${last})`);
    const before = /结转/.test(lead) ? lead.slice(0, lead.indexOf('结转')) : '';
    const subject = before.replace(
      /(?:含|包括|其中|以及|和|加上)|(?:上|去|下|次|明)一?年度?|20\d\d年度?/g,
      '',
    );
    if (into.test(words)) return statement(count, one('carriedIn'), subject, '', true);
    if (out.test(words)) return statement(count, one('carriedOut'), subject, '', true);
    // 结转6件 alone: either, as the sentence does not say which.
    return statement(count, [...one('carriedOut'), ...one('carriedIn')], subject, '', false);
  }

  function outcome(count: Count): Statement[] | null {
    const lead = count.lead.replace(/^[、和及]|^其中/g, '');
    for (const { outcome: found, before, after } of outcomePatterns) {
      const match = before.exec(lead);
      if (match === null && !(lead === '' && after.test(count.tail))) continue;
      const subject =
        match === null
          ? ''
          : lead.slice(0, match.index).replace(/作出|给予|答复|决定|办理|结果|属于|对/g, '');
      const [row] = found.rows;
      if (row === undefined) return [];
      const name = found.name ?? columnTotal(requestRowName(report, row));
      const meant = named(report, name, requestCells(found.rows, 'total'));
      // 予以公开 may be said of both where the prose gives no count of its own for 部分公开.
      const both = row === 'granted' && !/部分公开[^，。；、）]{0,6}\d/.test(count.sentence.text);
      const wider = both
        ? named(report, '予以公开与部分公开之和', requestCells(['granted', 'partlyGranted'], 'total'))
        : [];
      return statement(count, [...meant, ...wider], subject, '', true);
    }
    return null;
  }

  function applicants(count: Count): Statement[] | null {
    const [received = '', subject = ''] = /^(.*?)(?:新?收到|受理|接收?到|收悉)了?/.exec(count.lead) ?? [];
    for (const [pattern, name, columns] of applicantWords) {
      if (!pattern.test(count.lead.slice(received.length))) continue;
      const sum = (rows: readonly RequestRow[], label: string) =>
        named(
          report,
          label,
          rows.flatMap((row) => columns.flatMap((column) => requestCells([row], column))),
        );
      return statement(
        count,
        [
          ...sum(['received'], `本年新收（${name}）`),
          ...sum(['received', 'carriedIn'], `本年新收与上年结转之和（${name}）`),
          ...sum(['resultTotal'], `三、（七）总计（${name}）`),
        ],
        subject,
        '',
        true,
      );
    }
    return null;
  }

  function handled(count: Count): Statement[] {
    const { lead, tail } = count;
    const found = [...lead.matchAll(verb)].at(-1);
    const words = tail.replace(/[、和及].*$/, '');
    if (found === undefined) {
      const bare =
        /^(.*?)(?:政府信息公开申请|依申请公开(?:政府信息)?(?:申请)?)(?:的?(?:数量|件数|事项|总数|件))?(?:共|共计|为|有)?$/.exec(
          lead,
        );
      if (bare === null || otherMatters.test(lead + words) || /其中|包括/.test(count.segment)) return [];
      return statement(count, [...received, ...dealtWith, ...closed], bare[1] ?? '', '', false);
    }
    const subject = lead.slice(0, found.index);
    const object = lead.slice(found.index + found[0].length);
    if (!noun.test(object) || otherMatters.test(object + words) || otherMatters.test(subject)) return [];
    if (
      object !== '' &&
      !/^(?:并|了|过|的|共|共计|为|申请|件数|数量|总数)+$/.test(object) &&
      !/申请|公开/.test(object)
    )
      return [];
    if (/延期|逾期|超期|补正|撤回|撤销|不予|公开信息/.test(subject + object + words)) return [];
    // 涉及土地征收的申请3件, 商业企业提出的申请1件: some of the requests.
    if (someOnly.test(object.replace(anyone, ''))) return [];
    // 受理热线工单252件，办结252件: what is closed is what was named last.
    if (!/申请|公开/.test(object) && matterBefore(count) === 'other') return [];
    const kind = found[0];
    const fresh = kind.startsWith('新');
    // 其中收到网上申请3件: a part of what stands before.
    if (!fresh && /其中|包括|[（(]含/.test(count.segment)) return [];
    // 答复6件，其中新收5件: those of the new ones that were answered.
    if (/(?:答复|回复|办结)[^；]*其中/.test(count.segment)) return [];
    const scopeWords = object.replace(/(?:公民|自然人|法人|其他(?:社会)?组织|任何|提交|提出)/g, '');
    if (/办结|办理完毕/.test(kind)) return statement(count, closed, subject, scopeWords + words, true);
    if (/答复|回复/.test(kind))
      return statement(count, [...closed, ...received, ...dealtWith], subject, scopeWords + words, false);
    if (/办理/.test(kind))
      return statement(count, [...received, ...dealtWith, ...closed], subject, scopeWords + words, true);
    return statement(
      count,
      fresh ? received : [...received, ...dealtWith],
      subject,
      scopeWords + words,
      true,
    );
  }

  return sentences
    .filter(
      (sentence) => isAboutRequests(sentence) && /申请|办结|办理|结转|公开|受理|收到/.test(sentence.text),
    )
    .flatMap((sentence) =>
      countsIn(sentence).flatMap((count) => {
        if (/复议|诉讼|起诉/.test(count.lead) || byAttribute.test(count.sentence.text)) return [];
        return carriedOver(count) ?? outcome(count) ?? applicants(count) ?? handled(count);
      }),
    );
}

/** What the sentence spoke of last before a count that names nothing itself. */
function matterBefore(count: Count): 'requests' | 'other' {
  const before = `${count.earlier}${count.lead}`;
  const last = (pattern: RegExp) =>
    Math.max(-1, ...[...before.matchAll(pattern)].map((match) => match.index));
  return last(new RegExp(otherMatters, 'g')) > last(/申请/g) ? 'other' : 'requests';
}

/** A row in the column 总计, as messages name it; the row 总计 needs no second word. */
function columnTotal(row: string): string {
  return row.endsWith('总计') ? row : `${row}（总计）`;
}
