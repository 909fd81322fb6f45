import { enterNotice, previewNotice } from '../../../acts/calendar/enter-notice.ts';
import { parseNotice } from '../../../acts/calendar/parse-notice.ts';
import { withdrawNotice } from '../../../acts/calendar/withdraw-notice.ts';
import type { NoticeEffect } from '../../../acts/calendar/enter-notice.ts';
import type { Outcome } from '../../../acts/outcome.ts';
import { listNotices, missingYears, type NoticeRow } from '../../../ledger/read/list-notices.ts';
import type { calendarEndpoints } from '../../contract/calendar.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refusedBy } from '../frame/refused.ts';

export const calendarHandlers: HandlersOf<typeof calendarEndpoints> = {
  calendar: ({ services: { ledger }, scope, today }) =>
    ledger.read(scope, async (tx) => ({
      notices: (await listNotices(tx)).map(noticeOf),
      missing: await missingYears(tx, today),
    })),
  readNotice: ({ body }) => {
    const { year, title, number, date, holidays, makeUpDays, remarks } = parseNotice(body.text);
    const read = {
      ...(year === null ? {} : { year }),
      ...(title === null ? {} : { title }),
      number,
      date,
      ...(holidays.length === 0 ? {} : { holidays }),
      makeUpDays,
    };
    return Promise.resolve({ notice: year === null && holidays.length === 0 ? null : read, remarks });
  },
  previewNotice: async ({ context, body }) => {
    const { refusal, ...preview } = await previewNotice(context, body);
    return refusal === null ? preview : refusedBy(refusal);
  },
  enterNotice: async ({ context, body }) => withEffect(await enterNotice(context, body)),
  withdrawNotice: async ({ context, params, body }) =>
    withEffect(await withdrawNotice(context, { ...params, ...body })),
};

function withEffect({ outcome, moved, elsewhere }: NoticeEffect & { readonly outcome: Outcome }) {
  const done = doneOr(outcome);
  return 'id' in done ? { ...done, moved, elsewhere } : done;
}

function noticeOf({ noticeId, year, arrangement, enteredAt, enteredBy }: NoticeRow) {
  const { notice, holidays, makeUpDays } = arrangement;
  return {
    ...notice,
    id: noticeId,
    year,
    entered: noticeId !== null,
    enteredAt,
    enteredBy,
    holidays,
    makeUpDays,
  };
}
