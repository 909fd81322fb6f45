import { sql } from 'kysely';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../act-on-request.ts';

/** What a case holds of persons apart from its acts, by what it is. */
export interface PersonalIds {
  /** The applicant as first entered and as corrected, the last one last. */
  readonly applicants: readonly string[];
  /** The words of the request, then those of the clarification. */
  readonly contents: readonly string[];
  readonly parties: readonly string[];
  readonly remarks: readonly string[];
}

/** Fields of the acts that name personal data. The state keeps only the last of what was corrected. */
export async function personalOf(tx: Tx, { bodyId, requestId }: OfRequest): Promise<PersonalIds> {
  const { rows } = await sql<{
    readonly applicant: string | null;
    readonly content: string | null;
    readonly party: string | null;
    readonly remark: string | null;
  }>`
    select payload ->> 'applicantId' as applicant, payload ->> 'contentId' as content,
      payload ->> 'dataId' as party, payload ->> 'remarkId' as remark
    from acts where body_id = ${bodyId} and subject_id = ${requestId} and kind in (
      'request.received', 'request.corrected', 'request.clarified', 'request.party-asked', 'request.rated')
    order by seq`.execute(tx);
  const column = (of: (row: (typeof rows)[number]) => string | null) => [
    ...new Set(rows.flatMap((row) => of(row) ?? [])),
  ];
  return {
    applicants: column(({ applicant }) => applicant),
    contents: column(({ content }) => content),
    parties: column(({ party }) => party),
    remarks: column(({ remark }) => remark),
  };
}

/** All of them. */
export async function personalIdsOf(tx: Tx, of: OfRequest): Promise<readonly string[]> {
  const { applicants, contents, parties, remarks } = await personalOf(tx, of);
  return [...applicants, ...contents, ...parties, ...remarks];
}
