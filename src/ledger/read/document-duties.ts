import { sql } from 'kysely';
import {
  addDays,
  addWorkingDays,
  attributes,
  daysBetween,
  expiryReminders,
  formatChinese,
  nextCleanUp,
  normativeStates,
  stateOfNormative,
  type AttributeId,
  type CivilDate,
  type CleanUpConclusion,
  type NormativeRules,
} from '../../law/index.ts';
import type { ClosedResult } from '../projections/documents.ts';
import type { Tx } from '../ledger.ts';
import { isPublished, publishingDays } from './document-row.ts';
import { documentMeasure } from './list-documents.ts';
import { normativeDocuments } from './normative-documents.ts';
import { documentRules } from './document-rules.ts';

/** Something that the register of documents asks for. */
export interface DocumentDuty {
  readonly kind: 'publish' | 'review-attribute' | 'lapse' | 'amend' | 'clean-up' | 'begin-clean-up';
  readonly bodyId: string;
  /** Document, or campaign for `clean-up`; null for `begin-clean-up`. */
  readonly subjectId: string | null;
  readonly title: string;
  readonly dueOn: CivilDate;
  /** True where that day may move later: the holidays of its year are not entered. */
  readonly atTheEarliest: boolean;
  /** What is so and what to do. */
  readonly sentence: string;
}

/** Days before a review, an amendment or a clean-up at which it is said. */
const early = 14;
/** Of each kind in one body; who has more works from the list. */
const most = 50;

/**
 * What the documents of these bodies ask for: to be published (Art. 26), to be looked at again (Art. 18), to be
 * extended before they lapse, amended as concluded, cleaned up. The earliest first.
 */
export async function documentDuties(
  tx: Tx,
  bodyIds: readonly string[],
  today: CivilDate,
): Promise<readonly DocumentDuty[]> {
  const duties: DocumentDuty[] = [];
  for (const bodyId of bodyIds) {
    duties.push(...(await toPublish(tx, bodyId, today)));
    duties.push(...(await toReview(tx, bodyId, today)));
    duties.push(...(await ofNormative(tx, bodyId, today)));
  }
  return duties.toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

async function toPublish(tx: Tx, bodyId: string, today: CivilDate): Promise<readonly DocumentDuty[]> {
  const { rows } = await sql<{ id: string; title: string; since: CivilDate }>`
    select d.document_id as id, d.title, d.attribute_since as since from official_documents d
    where d.body_id = ${bodyId} and d.removed_at is null and d.attribute = 'proactive' and d.public_elsewhere is null
      and not ${isPublished}
    order by d.attribute_since, d.document_id limit ${sql.lit(most)}`.execute(tx);
  if (rows.length === 0) return [];
  const { calendar } = await documentMeasure(tx, today);
  return rows.map(({ id, title, since }): DocumentDuty => {
    const { date: dueOn, atTheEarliest } = addWorkingDays(since, publishingDays, calendar);
    const sentence = `属于主动公开，要在${formatChinese(dueOn)}前公开（条例第二十六条）。`;
    return { kind: 'publish', bodyId, subjectId: id, title, dueOn, atTheEarliest, sentence };
  });
}

async function toReview(tx: Tx, bodyId: string, today: CivilDate): Promise<readonly DocumentDuty[]> {
  const rows = await tx
    .selectFrom('official_documents')
    .select(['document_id as id', 'title', 'attribute', 'review_on as dueOn'])
    .where('body_id', '=', bodyId)
    .where('removed_at', 'is', null)
    .where('review_on', '<=', addDays(today, early))
    .orderBy('review_on')
    .orderBy('document_id')
    .limit(most)
    .execute();
  return rows.flatMap(({ id, title, attribute, dueOn }): DocumentDuty[] => {
    if (dueOn === null) return [];
    const name = attributes[attribute as AttributeId].title;
    const sentence = `${name}的理由还在不在，要在${formatChinese(dueOn)}前复查（条例第十八条）。`;
    return [
      { kind: 'review-attribute', bodyId, subjectId: id, title, dueOn, atTheEarliest: false, sentence },
    ];
  });
}

async function ofNormative(tx: Tx, bodyId: string, today: CivilDate): Promise<readonly DocumentDuty[]> {
  const documents = await normativeDocuments(tx, bodyId);
  if (documents.length === 0) return [];
  const { normative: rules } = await documentRules(tx, bodyId);
  const lapsing = expiryReminders(documents, today, rules).map(
    ({ id, title, lastDay, daysLeft }): DocumentDuty => ({
      kind: 'lapse',
      bodyId,
      subjectId: id,
      title,
      dueOn: lastDay,
      atTheEarliest: false,
      sentence: `有效期到${formatChinese(lastDay)}，还有${daysLeft}日。要继续用的，在这以前续期或者修改。`,
    }),
  );
  const campaigns = await tx
    .selectFrom('clean_ups')
    .select(['campaign_id as id', 'title', 'due_on as dueOn', 'conclusions', 'closed_result as result'])
    .where('body_id', '=', bodyId)
    .execute();
  const toAmend = campaigns
    .filter(({ result }) => result !== null)
    .flatMap(({ conclusions }) => Object.values(conclusions as Record<string, CleanUpConclusion>))
    .flatMap(({ conclusion, documentId, amendBy }): DocumentDuty[] => {
      const document = documents.find(({ id }) => id === documentId);
      if (conclusion !== 'amend' || amendBy === null || document === undefined) return [];
      // Amended, or over, since: nothing is left to do.
      const { state } = stateOfNormative(document, today, rules);
      if (state === 'amended' || !normativeStates[state].inForce) return [];
      if (daysBetween(today, amendBy) > early * 4) return [];
      const sentence = `清理结论是修改，要在${formatChinese(amendBy)}前修改好。`;
      return [
        {
          kind: 'amend',
          bodyId,
          subjectId: documentId,
          title: document.title,
          dueOn: amendBy,
          atTheEarliest: false,
          sentence,
        },
      ];
    });
  const open = campaigns.flatMap(({ id, title, dueOn, result }): DocumentDuty[] =>
    result !== null || dueOn === null
      ? []
      : [
          {
            kind: 'clean-up',
            bodyId,
            subjectId: id,
            title,
            dueOn,
            atTheEarliest: false,
            sentence: `要在${formatChinese(dueOn)}前作完结论，公布结果。`,
          },
        ],
  );
  return [...lapsing, ...toAmend, ...open, ...nextOne(campaigns, { bodyId, today, rules })];
}

/** The next clean-up, two years or so after the last one. */
function nextOne(
  campaigns: readonly { readonly result: unknown }[],
  {
    bodyId,
    today,
    rules,
  }: { readonly bodyId: string; readonly today: CivilDate; readonly rules: NormativeRules },
): readonly DocumentDuty[] {
  const results = campaigns.map(({ result }) => result as ClosedResult | null);
  if (results.length === 0 || results.includes(null)) return [];
  const last =
    results
      .map((result) => result?.on ?? today)
      .toSorted()
      .at(-1) ?? today;
  const dueOn = nextCleanUp(last, rules);
  if (daysBetween(today, dueOn) > early * 4) return [];
  const sentence = `上一次清理的结果在${formatChinese(last)}公布，满${rules.cleanUpYears}年要再清理一次。`;
  return [
    {
      kind: 'begin-clean-up',
      bodyId,
      subjectId: null,
      title: '规范性文件清理',
      dueOn,
      atTheEarliest: false,
      sentence,
    },
  ];
}
