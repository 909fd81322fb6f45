import { cite, type Citation } from '../citation.ts';
import { formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { letterKinds } from '../request/letter/letter-kinds.ts';
import type { MaterialKind } from '../request/request-act.ts';
import type { RequestState } from '../request/request-state.ts';
import { requestChannels } from '../request/channel.ts';

/** One line of the list of evidence. */
export interface Evidence {
  /** 《政府信息公开申请补正告知书》（公补〔2026〕3号） */
  readonly title: string;
  /** What it proves. */
  readonly proves: string;
  /** 原始材料、往来文书、送达凭证、检索记录、审批材料 */
  readonly group: '申请' | '办理' | '审查' | '答复' | '送达';
  readonly on: CivilDate | null;
  readonly pages: number | null;
  /** The file of the case that it is; null where it is printed from the record. */
  readonly fileId: string | null;
  /** The record from which it is printed; null where it is a file. */
  readonly record: 'search' | 'approval' | 'service' | 'timeline' | null;
  /** The article that it proves was followed. */
  readonly basis: readonly Citation[];
}

const materials: Readonly<Record<MaterialKind, Pick<Evidence, 'proves' | 'group' | 'basis'> | null>> = {
  application: {
    proves: '申请的内容和提出的方式',
    group: '申请',
    basis: [cite('regulation', '第二十九条第二款')],
  },
  identity: { proves: '申请人的身份', group: '申请', basis: [cite('regulation', '第二十九条第二款')] },
  authority: { proves: '代理人的权限', group: '申请', basis: [cite('regulation', '第二十九条第二款')] },
  clarification: { proves: '补正的内容和时间', group: '办理', basis: [cite('regulation', '第三十条')] },
  record: { proves: '本机关提供的信息', group: '审查', basis: [cite('regulation', '第三十六条第（二）项')] },
  redacted: { proves: '已作区分处理', group: '审查', basis: [cite('regulation', '第三十七条')] },
  'third-party': { proves: '第三方的意见和理由', group: '审查', basis: [cite('regulation', '第三十二条')] },
  organ: { proves: '其他机关的意见', group: '审查', basis: [cite('regulation', '第三十四条')] },
  search: {
    proves: '已尽合理检索的义务',
    group: '审查',
    basis: [cite('regulation', '第三十六条第（四）项'), cite('litigationOnDisclosure', '第五条')],
  },
  reasons: { proves: '申请人对数量、频次的说明', group: '办理', basis: [cite('regulation', '第三十五条')] },
  payment: { proves: '缴费的情况', group: '办理', basis: [cite('regulation', '第四十二条')] },
  'proof-of-service': {
    proves: '文书已经送达',
    group: '送达',
    basis: [cite('regulation', '第三十三条第二款')],
  },
  snapshot: {
    proves: '该信息已经主动公开',
    group: '审查',
    basis: [cite('regulation', '第三十六条第（一）项'), cite('litigationOnDisclosure', '第五条')],
  },
  'risk-assessment': {
    proves: '公开可能造成的危害',
    group: '审查',
    basis: [cite('regulation', '第十四条'), cite('litigationOnDisclosure', '第六条')],
  },
  'secrecy-review': {
    proves: '保密审查的意见',
    group: '审查',
    basis: [cite('regulation', '第十七条'), cite('litigationOnDisclosure', '第六条')],
  },
  // Papers of the dispute itself are no evidence of how the request was answered.
  redress: null,
  other: { proves: '办理的经过', group: '办理', basis: [] },
};

const groups: readonly Evidence['group'][] = ['申请', '办理', '审查', '答复', '送达'];

/**
 * The list of evidence for a dispute over a request, drawn from the case: what, when, and which article it proves was followed. What is not
 * in the case does not appear: `findingsMissing` says what should have been.
 */
export function evidenceListOf(state: RequestState): readonly Evidence[] {
  const all = [
    ...state.materials.filter(({ removed }) => removed === null).flatMap((each) => ofMaterial(each, state)),
    ...receiptOf(state),
    ...state.searches.flatMap(({ recorded }) => recorded ?? []).map(ofSearch),
    ...state.letters.map(ofLetter),
    ...approvalOf(state),
    ...servicesOf(state),
  ];
  return all.toSorted(
    (one, other) =>
      groups.indexOf(one.group) - groups.indexOf(other.group) || (one.on ?? '').localeCompare(other.on ?? ''),
  );
}

/** What was found and not given: it stands before the judge alone, for the other side may look into the rest of the list. */
const withheld: Pick<Evidence, 'proves' | 'group' | 'basis'> = {
  proves: '信息的内容和不予公开的理由；没有提供给申请人，只供复议机关、法院核对，不向对方出示',
  group: '审查',
  basis: [cite('regulation', '第三十六条第（三）项')],
};

function ofMaterial(
  material: RequestState['materials'][number],
  { decisions }: Pick<RequestState, 'decisions'>,
): readonly Evidence[] {
  const given = decisions.some(({ files }) => files.includes(material.fileId));
  const kind = material.material === 'record' && !given ? withheld : materials[material.material];
  return kind === null
    ? []
    : [
        {
          ...kind,
          title: material.title,
          on: null,
          pages: material.pages,
          fileId: material.fileId,
          record: null,
        },
      ];
}

/** When it was received: the term runs from that day. */
function receiptOf({ receivedOn, channel }: RequestState): readonly Evidence[] {
  return receivedOn === null
    ? []
    : [
        {
          title: `收到申请的登记记录（${requestChannels[channel].title}）`,
          proves: `${formatChinese(receivedOn)}收到申请，答复期限自该日起算`,
          group: '申请',
          on: receivedOn,
          pages: null,
          fileId: null,
          record: 'timeline',
          basis: [cite('regulation', '第三十一条')],
        },
      ];
}

function ofSearch({
  office,
  on,
  found,
}: NonNullable<RequestState['searches'][number]['recorded']>): Evidence {
  return {
    title: `${office === '' ? '' : `${office}的`}检索记录`,
    proves: found ? '查到的信息和查找的经过' : '已尽合理检索的义务，没有查到所申请的信息',
    group: '审查',
    on,
    pages: null,
    fileId: null,
    record: 'search',
    // What was found proves no absence.
    basis: found
      ? [cite('litigationOnDisclosure', '第五条')]
      : [cite('regulation', '第三十六条第（四）项'), cite('litigationOnDisclosure', '第五条')],
  };
}

function ofLetter({ kind, number, on, pdf }: RequestState['letters'][number]): Evidence {
  const { title, use, basis } = letterKinds[kind];
  return {
    // As it is printed on the letter, not as lists tell kinds apart: a court compares both.
    title: `《${title}》${number === null ? '' : `（${number.text}）`}`,
    proves: use === 'decision' ? '答复的内容、依据和救济告知' : `已经依法${stepWords(kind)}`,
    group: use === 'decision' ? '答复' : '办理',
    on,
    pages: null,
    fileId: pdf,
    record: null,
    basis,
  };
}

/** What a letter on the way did. */
function stepWords(kind: RequestState['letters'][number]['kind']): string {
  const done: Partial<Record<typeof kind, string>> = {
    receipt: '登记、告知',
    clarification: '一次性告知补正',
    'third-party-consultation': '书面征求第三方意见',
    'consultation-notice': '告知征求意见不计入期限',
    'third-party-decision': '告知第三方',
    'co-maker-consultation': '征求共同制作机关意见',
    assistance: '请有关单位协助',
    extension: '告知延期',
    reasons: '要求说明理由',
    delay: '告知延迟答复',
    fee: '告知收费',
  };
  return done[kind] ?? '告知';
}

/** Consent to the extension and the signatures under the decision. */
function approvalOf({ extension, decisions }: RequestState): readonly Evidence[] {
  const consent: readonly Evidence[] =
    extension === null
      ? []
      : [
          {
            title: '延期答复审批记录',
            proves: '延期经工作机构负责人同意，在原期限内告知',
            group: '办理',
            on: extension.on,
            pages: null,
            fileId: null,
            record: 'approval',
            basis: [cite('regulation', '第三十三条第二款')],
          },
        ];
  return [
    ...consent,
    ...decisions.map(({ on }): Evidence => ({
      title: '审查呈批单',
      proves: '答复经过审查、审批',
      group: '审查',
      on,
      pages: null,
      fileId: null,
      record: 'approval',
      basis: [cite('regulation', '第十七条')],
    })),
  ];
}

const ways = {
  'in-person': '直接送达',
  entrusted: '委托送达',
  mail: '邮寄送达',
  electronic: '电子送达',
} as const;

function servicesOf({ services, letters }: RequestState): readonly Evidence[] {
  return services.map(({ letterId, way, on, tracking }): Evidence => {
    const letter = letters.find((each) => each.letterId === letterId);
    const title = letter === undefined ? '文书' : `《${letterKinds[letter.kind].title}》`;
    return {
      title: `${title}的送达回证（${ways[way]}${tracking === '' ? '' : `，邮件号${tracking}`}）`,
      proves: `${formatChinese(on)}送达`,
      group: '送达',
      on,
      pages: null,
      fileId: null,
      record: 'service',
      basis: [cite('regulation', '第三十三条第二款')],
    };
  });
}
