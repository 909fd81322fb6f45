import { sql } from 'kysely';
import {
  citationText,
  promotionAdvice,
  publicSummaryOf,
  type CivilDate,
  type PromotionAdviceId,
  type RequestState,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../act-on-request.ts';
import { alike, likeness } from '../intake/likeness.ts';
import type { CaseAtHand } from '../letters/gather-facts.ts';
import { publishableFiles, type PublishableFile } from './published-files.ts';

/** What may be made public of an answer, and how. */
export interface PromotionView {
  readonly advice: PromotionAdviceId;
  readonly sentence: string;
  readonly basis: readonly string[];
  readonly promoted: { readonly publicationId: string; readonly as: 'log' | 'publication' } | null;
  readonly as: readonly {
    readonly as: 'log' | 'publication';
    readonly title: string;
    readonly why: string | null;
  }[];
  readonly others: readonly OtherRequest[];
  readonly title: string;
  readonly summary: string;
  readonly files: readonly PublishableFile[];
}

export interface OtherRequest {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly submittedOn: CivilDate;
}

/** Whether an answer should be made public for everybody (条例第四十四条), with a summary that names no applicant. */
export async function viewPromotion({ tx, of, state }: CaseAtHand): Promise<PromotionView> {
  const others = await othersOnMatter(tx, of, state);
  const advice = promotionAdvice(state, others.length);
  const { title, paragraphs } = publicSummaryOf(state);
  const never = advice.id === 'not-possible' ? advice.sentence : null;
  const { promoted } = state;
  return {
    advice: advice.id,
    sentence: advice.sentence,
    basis: advice.basis.map(citationText),
    promoted: promoted === null ? null : { publicationId: promoted.publicationId, as: promoted.as },
    as: [
      { as: 'log', title: '依申请公开答复选登', why: never },
      {
        as: 'publication',
        title: '主动公开的信息',
        why: never,
      },
    ],
    others,
    title,
    summary: paragraphs.join('\n'),
    files: publishableFiles(state),
  };
}

/** So many of the latest requests are looked through. */
const mostCompared = 500;
const mostShown = 20;

/** Requests by other applicants whose summaries ask for the same; told by keyed hashes, nobody's data is opened. */
async function othersOnMatter(
  tx: Tx,
  { bodyId, requestId }: OfRequest,
  { matter }: Pick<RequestState, 'matter'>,
): Promise<readonly OtherRequest[]> {
  if (matter === '') return [];
  const { rows } = await sql<OtherRequest>`
    select r.request_id as "requestId", r.number, r.matter, r.submitted_on as "submittedOn" from requests r
    where r.body_id = ${bodyId} and r.request_id <> ${requestId} and r.matter <> ''
      and r.phase not in ('split', 'handed-on')
      and not exists (
        select from applicant_keys own join applicant_keys same on same.body_id = own.body_id and same.key = own.key
        where own.body_id = ${bodyId} and own.request_id = ${requestId} and own.kind <> 'name'
          and same.request_id = r.request_id)
    order by r.submitted_on desc, r.request_id desc limit ${sql.lit(mostCompared)}`.execute(tx);
  return rows.filter((row) => likeness(row.matter, matter) >= alike).slice(0, mostShown);
}
