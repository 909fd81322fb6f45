import { receiptNumber } from '../../../acts/requests/access/receipt-number.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { DocumentDuty } from '../../../ledger/read/document-duties.ts';
import { actWords, clockWord, type RequestToday } from '../../../ledger/read/requests/requests-today.ts';
import type { PublishingEntry } from '../../../ledger/read/publishing-entry.ts';

/**
 * The same of a request: its case, where the act stands first; what is to be signed, where it is read and signed. Two that came online on
 * one day are told apart by their receipt numbers while they have no other.
 */
export function placedRequest({ online, ...entry }: RequestToday, keys: Pick<Keys, 'sign'>) {
  const title = online === null ? entry.title : `${entry.title} 回执编号${receiptNumber(keys, online)}`;
  const folder = entry.kind === 'redress' ? '/desk/requests/redress' : '/desk/requests';
  const place = entry.kind === 'approve' ? '/approval' : '';
  const page = `${folder}/${entry.bodyId}/${entry.requestId}${place}`;
  return { ...entry, title, clockTitle: clockWord(entry.clock), page, act: actWords[entry.kind] };
}

interface Place {
  /** Null where there is nothing to be done in the desk. */
  readonly page: string | null;
  /** The button's words. */
  readonly act: string;
  /** Where 本期没有 is said; null where it cannot be. */
  readonly nil: string | null;
}

/** Where each entry of today is done, with the words of its button. */
export function placed({
  bodyId,
  subjectId,
  obligation,
  duty,
  ...shown
}: PublishingEntry): Omit<PublishingEntry, 'bodyId' | 'subjectId' | 'obligation' | 'duty'> & Place {
  const publication = `/desk/publications/${bodyId}/${subjectId ?? ''}`;
  const places: Readonly<Record<PublishingEntry['kind'], () => Place>> = {
    review: () => at(`/desk/reviews/${bodyId}/${subjectId ?? ''}`, '审稿'),
    'review-owed': () => at(publication, '去看'),
    returned: () => at(`${publication}/edit`, '去改'),
    ready: () => at(publication, '去公开'),
    scheduled: () => at(publication, '去看'),
    rescreened: () => at(publication, '去看'),
    waiting: () => at(publication, '去看'),
    obligation: () => ofObligation(bodyId, subjectId ?? '', obligation),
    document: () => ofDuty(bodyId, subjectId, duty),
    outbox: () => ({ page: null, act: '', nil: null }),
    site: () => at('/desk/site/findings?level=error', '去看'),
  };
  return { ...shown, ...places[shown.kind]() };
}

const at = (page: string, act: string): Place => ({ page, act, nil: null });

function ofObligation(bodyId: string, rowId: string, obligation: PublishingEntry['obligation']): Place {
  const key = obligation?.key ?? '';
  return {
    page: `/desk/publications/new?${new URLSearchParams({ row: rowId, key }).toString()}`,
    act: '去公开',
    nil:
      obligation?.mayBeNil === true
        ? `/desk/obligations/${bodyId}/${rowId}/answer?${new URLSearchParams({ key, as: 'nil' }).toString()}`
        : null,
  };
}

function ofDuty(bodyId: string, subjectId: string | null, duty: DocumentDuty['kind'] | null): Place {
  const document = `/desk/documents/${bodyId}/${subjectId ?? ''}`;
  switch (duty) {
    case 'publish':
      return at(
        `/desk/publications/new?${new URLSearchParams({ document: subjectId ?? '' }).toString()}`,
        '去公开',
      );
    case 'review-attribute':
      return at(`${document}/attribute`, '去复查');
    case 'clean-up':
      return at(`/desk/documents/clean-ups/${bodyId}/${subjectId ?? ''}`, '去清理');
    case 'begin-clean-up':
      return at('/desk/documents/clean-ups/open', '去清理');
    case 'lapse':
    case 'amend':
    case null:
      return at(document, '去看');
  }
}
