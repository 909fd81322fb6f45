import { formatChinese, type RequestRules, type CasePaper } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { actOnRequest, noRequest, stating, type ActOnRequest } from '../act-on-request.ts';
import { readCaseFile } from '../case-files.ts';
import { ofSameApplicant } from '../intake/find-before.ts';
import { nameOfBody } from '../letters/gather-facts.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { fieldsOf, heldData, type HeldData } from './held-data.ts';

/** What is given to a person: data, a sheet of it, and the papers. */
export interface PersonExport {
  readonly bodyName: string;
  readonly held: readonly HeldData[];
  readonly sheet: CasePaper;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A person's data are in so many cases at most; more belong to an archive, not to a letter. */
const mostCases = 200;

interface Asked {
  readonly actId: string;
  readonly bodyId: string;
  readonly reason: string;
  /** Whether the papers go with it. */
  readonly withFiles: boolean;
}

/** Exports what one case holds about its applicant (个人信息保护法第四十五条); that it was done stands before it is handed out. */
export function exportRequestPerson(
  context: CaseContext,
  { requestId, ...asked }: Asked & Pick<ActOnRequest, 'requestId'>,
): Promise<PersonExport | Refusal> {
  return exported(context, asked, [requestId]);
}

/** Exports what all cases of the body hold about a person, told by identity number, or by name with telephone. */
export async function exportPerson(
  context: CaseContext,
  {
    name,
    number,
    phone,
    ...asked
  }: Asked & { readonly name: string; readonly number: string; readonly phone: string },
): Promise<PersonExport | Refusal> {
  const { ledger, actor } = context;
  const { bodyId } = asked;
  if (bodyId !== actor.bodyId) return noRequest();
  if (number.trim() === '' && phone.trim() === '') {
    return refuse('wrong-input', '只有姓名认不准是谁，请写证件号码，或者写姓名和电话。', 'number');
  }
  const found = await ledger.read({ bodies: [bodyId] }, (tx) =>
    ofSameApplicant(tx, ledger.keys, bodyId, { name, number, phone }, true),
  );
  const own = found.filter(({ how, state }) => how !== 'name' && state.erased === null);
  if (own.length === 0) {
    return refuse(
      'not-found',
      '本单位没有存有此人的申请，或者保存期满已经清除。请核对证件号码、姓名和电话。',
    );
  }
  if (own.length > mostCases) {
    return refuse('not-now', `此人有${own.length}件申请，一次最多导出${mostCases}件，请逐件导出。`);
  }
  return exported(
    context,
    asked,
    own.map(({ requestId }) => requestId),
  );
}

async function exported(
  context: CaseContext,
  { actId, bodyId, reason, withFiles }: Asked,
  requestIds: readonly string[],
): Promise<PersonExport | Refusal> {
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return fault;
  const [first, ...others] = requestIds;
  // Whoever supervises sees by when, not who.
  if (first === undefined || bodyId !== context.actor.bodyId) return noRequest();
  let found: PersonExport | null = null;
  const act = {
    actId,
    bodyId,
    requestId: first,
    permission: 'requests.person',
    kind: 'request.person-exported',
  } as const;
  const outcome = await actOnRequest(context, act, async ({ tx, rules }) => {
    found = await gathered(tx, context, { bodyId, requestIds, rules, withFiles });
    const payload = { reason: reason.trim() };
    return [
      stating({ bodyId, requestId: first }, 'person-exported', payload),
      ...others.map((requestId) => stating({ bodyId, requestId }, 'person-exported', payload)),
    ];
  });
  if (!outcome.done) return outcome.refusal;
  return found ?? refuse('act-id-used', '这次导出已经记过了。再导出一次，请重新点导出。');
}

async function gathered(
  tx: Tx,
  { ledger, files, today }: CaseContext,
  {
    bodyId,
    requestIds,
    rules,
    withFiles,
  }: {
    readonly bodyId: string;
    readonly requestIds: readonly string[];
    readonly rules: RequestRules;
    readonly withFiles: boolean;
  },
): Promise<PersonExport> {
  const held: HeldData[] = [];
  const papers: { name: string; bytes: Uint8Array }[] = [];
  for (const requestId of requestIds) {
    const each = await heldData(tx, ledger.keys, { bodyId, requestId }, rules);
    if (each === null) continue;
    held.push(each);
    if (!withFiles) continue;
    for (const { fileId } of each.papers) {
      const place = { bodyId, subjectId: requestId, fileId };
      const found = await readCaseFile(tx, { files, keys: ledger.keys }, place);
      if (found === null) continue;
      const name = `${held.length}-${each.papers.findIndex((paper) => paper.fileId === fileId) + 1}-${found.file.name}`;
      papers.push({ name, bytes: found.bytes });
    }
  }
  const bodyName = await nameOfBody(tx, bodyId);
  return {
    bodyName,
    held,
    files: papers,
    sheet: {
      kind: 'person-data',
      bodyName,
      requestNo: held.length === 1 ? (held[0]?.number ?? '') : '',
      madeOn: formatChinese(today),
      requests: held.map((each) => ({
        heading: [each.number ?? '没有登记的申请', each.matter].filter((text) => text !== '').join(' '),
        fields: fieldsOf(each),
        letters: each.letters.map(({ title, number, on }) => ({
          title,
          number: number ?? '',
          on: formatChinese(on),
        })),
        papers: each.papers.map(({ title, kind, pages }) => ({
          title,
          kind,
          pages: pages === null ? '' : `${pages}页`,
        })),
        readings: each.readings,
        keptUntil: each.keptUntil === null ? '归档以后再定' : formatChinese(each.keptUntil),
      })),
    },
  };
}
