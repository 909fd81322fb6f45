import { cleanFileName } from '../../../content/file-name.ts';
import { emptyEdition, type Attachment, type Edition } from '../../../content/edition.ts';
import { columnOf, promotionAdvice, whoMay } from '../../../law/index.ts';
import { bodiesFor } from '../../actor.ts';
import { noteFile, storeFile } from '../../files/keep-file.ts';
import { faultOfLength, faultOfLine } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { beginManuscript } from '../../publishing/manuscript.ts';
import { issuerOf } from '../../publishing/open-publication.ts';
import { actOnRequest, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { readCaseFile } from '../case-files.ts';
import { findMaterial } from '../papers/material-facts.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { readApplicant, readThirdParty } from '../request-data.ts';
import { whyNotPublished } from './published-files.ts';

/** The column of the log of answers (依申请公开答复选登). */
const logColumn = 'request-log';

export interface PromotedRequest extends ActOnRequest {
  readonly as: 'log' | 'publication';
  /** Null for the log, which has a column of its own. */
  readonly columnId: string | null;
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly summary: string;
  readonly files: readonly string[];
}

/**
 * Opens a draft with an answer that is to be public (条例第四十四条), its files kept anew as files of publications. The draft is screened,
 * reviewed and published as any other; the act's id is the publication's.
 */
export async function promoteRequest(context: CaseContext, input: PromotedRequest): Promise<Outcome> {
  const { actor, now } = context;
  const { actId, bodyId } = input;
  const fault =
    faultOfLine(input.title, '标题', 'title', 200) ?? faultOfLength(input.summary, '正文', 'summary', 20_000);
  if (fault !== null) return { done: false, refusal: fault };
  if (!bodiesFor(actor, 'publications.write').includes(bodyId)) {
    return { done: false, refusal: refuse('not-allowed', whoMay('publications.write')) };
  }
  const act = { ...input, permission: 'requests.handle', kind: 'publication.opened' } as const;
  return actOnRequest(context, act, async (hand) => {
    const { tx, of } = hand;
    const columnId = faultOrColumn(hand, input);
    if (typeof columnId !== 'string') return columnId;
    const named = await faultOfNames(context, hand, [input.title, input.summary]);
    if (named !== null) return named;
    const attachments = await publishedFiles(context, hand, input.files);
    if ('code' in attachments) return attachments;
    const edition = editionOf(input, attachments, await issuerOf(tx, bodyId));
    await beginManuscript(tx, { bodyId, publicationId: actId }, { edition, at: now, by: actor.staffId });
    const place = { columnId, rowId: null, obligationKey: null, documentId: null };
    return [
      { kind: 'publication.opened', subjectId: actId, payload: place },
      stating(of, 'promoted', { publicationId: actId, as: input.as }),
    ];
  });
}

function faultOrColumn({ state }: RequestHand, { as, columnId }: PromotedRequest): string | Refusal {
  const advice = promotionAdvice(state, 0);
  if (advice.id === 'not-possible') return { ...refuse('not-now', advice.sentence), basis: advice.basis };
  if (as === 'log') return logColumn;
  return columnId === null || columnOf(columnId) === null
    ? refuse('wrong-input', '请选择栏目。', 'columnId')
    : columnId;
}

/** The applicant and whoever was consulted must not be told from the text. */
async function faultOfNames(
  { ledger: { keys } }: CaseContext,
  { tx, of, state }: RequestHand,
  texts: readonly string[],
): Promise<Refusal | null> {
  const applicant = await readApplicant(tx, keys, of.bodyId, state.applicantId);
  const parties: string[] = [];
  for (const { dataId } of state.parties) {
    const party = await readThirdParty(tx, keys, of.bodyId, dataId);
    if (party !== null) parties.push(party.name, party.phone);
  }
  const agent = applicant?.agent ?? null;
  const secrets = [
    ...(applicant === null
      ? []
      : [
          applicant.name,
          applicant.paperNumber,
          applicant.phone,
          applicant.email,
          applicant.legalRepresentative,
          applicant.contactPerson,
        ]),
    ...(agent === null ? [] : [agent.name, agent.paperNumber, agent.phone]),
    ...parties,
  ].filter((secret) => [...secret.trim()].length >= 2);
  const plain = texts.join('\n').replaceAll(/\s/gu, '');
  return secrets.some((secret) => plain.includes(secret.replaceAll(/\s/gu, '')))
    ? refuse(
        'wrong-input',
        '正文里有申请人、代理人或者第三方的姓名、电话、证件号码，没有开稿。请去掉再试。',
        'summary',
      )
    : null;
}

/** What was given to the applicant, as files of publications. */
async function publishedFiles(
  { ledger, files, caseTools, actor, now }: CaseContext,
  { tx, of, state }: RequestHand,
  fileIds: readonly string[],
): Promise<readonly Attachment[] | Refusal> {
  const attachments: Attachment[] = [];
  for (const fileId of new Set(fileIds)) {
    const why = whyNotPublished(state, fileId);
    if (why !== null) return refuse('not-now', `${why}没有开稿，请重新选择文件。`, 'files');
    const place = { bodyId: of.bodyId, subjectId: of.requestId, fileId };
    const found = await readCaseFile(tx, { files, keys: ledger.keys }, place);
    if (found === null) return refuse('not-found', '有一份文件的内容不在了，没有开稿。', 'files');
    const { bytes, file } = found;
    const title = findMaterial(state, fileId)?.title ?? file.name;
    const recognised = await caseTools.recognise(bytes, file.name);
    if ('reason' in recognised) return refuse('not-now', `“${title}”：${recognised.reason}`, 'files');
    const { endings, mediaType } = recognised;
    const kept = await storeFile(files, { name: cleanFileName(title, endings), mediaType, bytes });
    await noteFile(tx, { bodyId: of.bodyId, kept, madeFrom: null, at: now, by: actor.staffId });
    attachments.push(kept);
  }
  return attachments;
}

function editionOf(
  { title, summary }: PromotedRequest,
  attachments: readonly Attachment[],
  issuer: string,
): Edition {
  const paragraphs = summary
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    ...emptyEdition,
    title: title.trim(),
    head: { ...emptyEdition.head, issuer },
    content: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    attachments: [...attachments],
  };
}
