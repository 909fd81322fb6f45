import type { auditEndpoints } from '../../contract/audit.ts';
import type { Column } from '../list/column.ts';
import type { RowOf } from '../list/list.tsx';
import { secondText } from '../parts/dates.ts';
import { texts } from './texts.ts';

export type Act = RowOf<typeof auditEndpoints.listActs>;

/** Why; most acts, such as a sign-in, ask for no reason. */
export const reasonText = ({ reason }: Pick<Act, 'reason'>): string =>
  reason === null ? texts.takesNoReason : reason === '' ? texts.noReason : reason;

/** The columns of acts, for everyone's and for one's own. */
export const actColumns: readonly Column<Act>[] = [
  { key: 'at', title: texts.time, cell: ({ at }) => <time className="unbroken">{secondText(at)}</time> },
  { key: 'actor', title: texts.actor, cell: ({ actor }) => actor?.name ?? texts.system },
  { key: 'sentence', title: texts.sentence, main: true, cell: ({ sentence }) => sentence },
  { key: 'title', title: texts.kind, cell: ({ title }) => title, hidden: true },
  { key: 'subject', title: texts.subject, cell: ({ subject }) => subject ?? texts.noSubject, hidden: true },
  { key: 'reason', title: texts.reason, cell: reasonText },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName },
  { key: 'seq', title: texts.seq, right: true, cell: ({ seq }) => seq, hidden: true },
];

export const actId = ({ bodyId, seq }: Act) => `${bodyId}-${seq}`;
export const actPage = ({ bodyId, seq }: Pick<Act, 'bodyId' | 'seq'>) => `/audit/${bodyId}/${seq}`;
