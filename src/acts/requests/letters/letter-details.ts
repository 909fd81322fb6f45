import type { CivilDate, DefectPoint, GivenDocument, LetterFacts, WayWanted } from '../../../law/index.ts';

/**
 * What an officer knows and the case does not: each kind of letter asks for some of it. Kept sealed beside the letter, so that it can
 * be written anew.
 */
export interface LetterDetails {
  /** Of a receipt: the code that it prints; it holds once the receipt is issued. Made here, never sent in. */
  readonly queryCode?: string | undefined;
  readonly points?: readonly DefectPoint[] | undefined;
  readonly termDays?: number | undefined;
  readonly stillUnclear?: string | undefined;
  readonly contactLog?: string | undefined;
  readonly extendDays?: number | undefined;
  readonly reason?: string | undefined;
  readonly counts?: string | undefined;
  readonly until?: CivilDate | undefined;
  readonly feeMethod?: 'items' | 'pages' | undefined;
  readonly feeUnits?: number | undefined;
  readonly feeRequestIds?: readonly string[] | undefined;
  readonly partyName?: string | undefined;
  readonly partyInterest?: 'trade-secret' | 'privacy' | 'other-right' | undefined;
  readonly partyWhat?: string | undefined;
  readonly partyWhy?: string | undefined;
  readonly opened?: string | undefined;
  readonly openedOn?: CivilDate | undefined;
  readonly organName?: string | undefined;
  readonly organQuestion?: string | undefined;
  readonly organDocument?: string | undefined;
  readonly organDueOn?: CivilDate | undefined;
  readonly coMakers?: readonly string[] | undefined;
  readonly way?: WayWanted | undefined;
  readonly at?: string | undefined;
  readonly otherFormBecause?: string | undefined;
  readonly documents?: readonly GivenDocument[] | undefined;
  readonly publicPlace?: NonNullable<LetterFacts['public']> | undefined;
  readonly groundFields?: Readonly<Record<string, string>> | undefined;
  readonly organVariant?: 'other' | 'moved' | 'lead' | 'archive' | undefined;
  readonly register?: NonNullable<LetterFacts['register']> | undefined;
  readonly related?: string | undefined;
  readonly earlier?: NonNullable<LetterFacts['earlier']> | undefined;
  readonly route?: string | undefined;
  readonly courtesy?: string | undefined;
  readonly publicationName?: string | undefined;
  readonly publicationWhere?: string | undefined;
  readonly correction?: NonNullable<LetterFacts['correction']> | undefined;
  readonly withdrawnOn?: CivilDate | undefined;
  readonly withdrawnThrough?: 'online' | 'paper' | 'in-person' | 'other' | undefined;
  readonly attachments?: readonly string[] | undefined;
}
