import type { ApplicantKindId, FormWanted, IdentityPaperId, WayWanted } from '../../../law/index.ts';

/** Where a file of an application belongs. */
export const draftFileSlots = ['material', 'identity', 'authority'] as const;

export type DraftFileSlot = (typeof draftFileSlots)[number];

/** A file that waits with a draft; its bytes stand sealed beside it. */
export interface DraftFile {
  readonly name: string;
  readonly mediaType: string;
  /** Length. */
  readonly bytes: number;
}

/** Everything that the fields of the form hold, as it was typed. */
export interface DraftFields {
  readonly kind: ApplicantKindId;
  /** Of a natural person. */
  readonly name: string;
  readonly paper: IdentityPaperId;
  readonly paperNumber: string;
  /** Of a legal person or other organisation. */
  readonly organisation: string;
  readonly creditCode: string;
  readonly representative: string;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
  readonly byAgent: boolean;
  readonly agentName: string;
  readonly agentNumber: string;
  readonly agentPhone: string;
  /** 名称、文号、其他特征: the three of 条例第二十九条第二款第二项. */
  readonly title: string;
  readonly number: string;
  readonly description: string;
  readonly form: FormWanted | '';
  readonly formOther: string;
  readonly way: WayWanted | '';
  readonly wayOther: string;
  readonly otherIfNot: boolean;
  readonly electronic: boolean;
  readonly needsHelp: boolean;
}

/** An application that is being filled in. */
export interface OpenDraft {
  readonly sent: false;
  /** Act and request: the application is received once, however often it is sent. */
  readonly actId: string;
  readonly fields: DraftFields;
  readonly files: Readonly<Partial<Record<DraftFileSlot, DraftFile>>>;
  /** When somebody began, ISO 8601. */
  readonly begunAt: string;
}

/** What is left of a draft once it was sent: what the last page shows, for an hour. */
export interface SentDraft {
  readonly sent: true;
  readonly number: string;
  readonly code: string;
  readonly title: string;
  readonly sentAt: string;
}

export type Draft = OpenDraft | SentDraft;

export const emptyFields: DraftFields = {
  kind: 'naturalPerson',
  name: '',
  paper: 'identity-card',
  paperNumber: '',
  organisation: '',
  creditCode: '',
  representative: '',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  byAgent: false,
  agentName: '',
  agentNumber: '',
  agentPhone: '',
  title: '',
  number: '',
  description: '',
  form: '',
  formOther: '',
  way: '',
  wayOther: '',
  otherIfNot: true,
  electronic: false,
  needsHelp: false,
};

/** Hours for which a draft is kept. */
export const draftHours = 24;

/** Minutes for which number and code are shown again under the link of the draft. */
export const sentMinutes = 60;
