import {
  applicantKinds,
  formatChinese,
  keptUntil,
  letterKinds,
  letterText,
  outcomes,
  requestChannels,
  type CivilDate,
  type RequestRules,
  type RequestState,
  materialTitles,
  identityPapers,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { revealPersonal } from '../../../ledger/personal-data.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { momentInChina } from '../../china-day.ts';
import type { OfRequest } from '../act-on-request.ts';
import type { Applicant } from '../applicant.ts';
import type { RequestContent } from '../content.ts';
import { lettersOf } from '../letters/letter-text.ts';
import { staffNames } from '../reading/timeline.ts';
import { readApplicant, readContent } from '../request-data.ts';
import { personalOf } from './personal-ids.ts';

/** All that one case holds about its applicant. Third parties are not told of: theirs is another right. */
export interface HeldData {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly applicantKind: string;
  readonly channel: string;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly outcome: string | null;
  /** As it stands last; what was entered before and corrected follows. */
  readonly applicants: readonly Applicant[];
  readonly contents: readonly RequestContent[];
  /** What the applicant said of the answer. */
  readonly remarks: readonly string[];
  readonly letters: readonly {
    readonly title: string;
    readonly number: string | null;
    readonly on: CivilDate;
    readonly text: string;
  }[];
  readonly papers: readonly {
    readonly fileId: string;
    readonly title: string;
    readonly kind: string;
    readonly pages: number | null;
  }[];
  /** Who looked at it, when and why, in China's time. */
  readonly readings: readonly {
    readonly at: string;
    readonly by: string;
    readonly what: string;
    readonly reason: string;
  }[];
  readonly keptUntil: CivilDate | null;
}

/** What of a case is the applicant's: what came from them, and what went to them. */
const theirs = new Set([
  'application',
  'identity',
  'authority',
  'clarification',
  'reasons',
  'payment',
  'proof-of-service',
]);

/** Gathers it; null where there is no such case, or it was erased. @throws KeyError where the key is another one */
export async function heldData(
  tx: Tx,
  keys: Keys,
  of: OfRequest,
  rules: RequestRules,
): Promise<HeldData | null> {
  const state = await requestState(tx, of);
  if (state === null || state.erased !== null) return null;
  const ids = await personalOf(tx, of);
  const applicants: Applicant[] = [];
  for (const id of ids.applicants.toReversed()) {
    const each = await readApplicant(tx, keys, of.bodyId, id);
    if (each !== null) applicants.push(each);
  }
  const contents: RequestContent[] = [];
  for (const id of ids.contents) {
    const each = await readContent(tx, keys, of.bodyId, id);
    if (each !== null) contents.push(each);
  }
  const remarks: string[] = [];
  for (const dataId of ids.remarks) {
    const each = await revealPersonal(tx, keys, { bodyId: of.bodyId, dataId });
    if (each !== null) remarks.push(each);
  }
  const { ended, received } = state;
  return {
    requestId: of.requestId,
    number: state.registered?.number ?? null,
    matter: state.matter,
    applicantKind: applicantKinds[state.applicantKind].title,
    channel: requestChannels[state.channel].title,
    submittedOn: received.submittedOn,
    receivedOn: state.receivedOn,
    outcome: ended?.how === 'decided' ? outcomes[ended.outcome].title : null,
    applicants,
    contents,
    remarks,
    letters: await lettersTo(tx, keys, of, state),
    papers: papersOf(state),
    readings: await readingsOf(tx, of),
    keptUntil: keptUntil(state, rules),
  };
}

async function lettersTo(tx: Tx, keys: Keys, of: OfRequest, { letters }: RequestState) {
  const texts = new Map((await lettersOf(tx, keys, of)).map((text) => [text.letterId, text]));
  return letters.flatMap(({ letterId, kind, number, on, to }) => {
    const text = texts.get(letterId);
    return to.kind !== 'applicant' || text === undefined
      ? []
      : [{ title: letterKinds[kind].title, number: number?.text ?? null, on, text: letterText(text.letter) }];
  });
}

function papersOf({ materials, letters, services }: RequestState): HeldData['papers'] {
  const sent = new Set(services.flatMap(({ files }) => files));
  const own = materials
    .filter(({ fileId, material, removed }) => removed === null && (theirs.has(material) || sent.has(fileId)))
    .map(({ fileId, title, material, pages }) => ({ fileId, title, kind: materialTitles[material], pages }));
  const issued = letters
    .filter(({ to }) => to.kind === 'applicant')
    .map(({ kind, number, pdf }) => ({
      fileId: pdf,
      title: `${letterKinds[kind].title}${number === null ? '' : `（${number.text}）`}`,
      kind: '文书',
      pages: null,
    }));
  return [...own, ...issued];
}

async function readingsOf(tx: Tx, { bodyId, requestId }: OfRequest): Promise<HeldData['readings']> {
  const rows = await tx
    .selectFrom('acts')
    .select(['at', 'actor_id', 'kind', 'payload'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', requestId)
    .where('kind', 'in', ['request.person-shown', 'request.person-exported'])
    .orderBy('seq')
    .execute();
  const names = await staffNames(
    tx,
    rows.flatMap(({ actor_id }) => actor_id ?? []),
  );
  return rows.map(({ at, actor_id, kind, payload }) => {
    const { what = '', reason } = payload as { readonly what?: string; readonly reason: string };
    return {
      at: momentInChina(at),
      by: actor_id === null ? '系统' : (names.get(actor_id) ?? ''),
      what: kind === 'request.person-exported' ? '导出' : what,
      reason,
    };
  });
}

/** What is held as names and values in Chinese, for a person to read; what is empty is left out. */
export function fieldsOf(held: HeldData): readonly (readonly [string, string])[] {
  const all: (readonly [string, string])[] = [
    ['申请人类别', held.applicantKind],
    ['提交方式', held.channel],
    ['提交日期', formatChinese(held.submittedOn)],
    ['收到日期', held.receivedOn === null ? '' : formatChinese(held.receivedOn)],
    ['办理结果', held.outcome ?? ''],
  ];
  for (const [at, person] of held.applicants.entries()) {
    const before = at === 0 ? '' : '（更正前）';
    const agent = person.agent;
    all.push(
      [`姓名、名称${before}`, person.name],
      [
        `证件${before}`,
        person.paper === null ? '' : `${identityPapers[person.paper]} ${person.paperNumber}`.trim(),
      ],
      [`统一社会信用代码${before}`, person.creditCode],
      [`法定代表人、负责人${before}`, person.legalRepresentative],
      [`联系人${before}`, person.contactPerson],
      [`电话${before}`, person.phone],
      [`电子邮箱${before}`, person.email],
      [`地址${before}`, [person.address, person.postcode].filter((text) => text !== '').join('，')],
      [
        `代理人${before}`,
        agent === null
          ? ''
          : [agent.name, agent.paperNumber, agent.phone].filter((text) => text !== '').join('，'),
      ],
    );
  }
  for (const [at, content] of held.contents.entries()) {
    const text = [content.title, content.number, content.description]
      .filter((each) => each !== '')
      .join('\n');
    all.push([at === 0 ? '申请的内容' : '补正的内容', text]);
  }
  for (const remark of held.remarks) all.push(['对答复的评价', remark]);
  return all.filter(([, value]) => value !== '');
}
