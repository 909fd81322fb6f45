import { beginCorrection } from '../../../../acts/reports/begin-correction.ts';
import { enterFigure, withdrawFigure } from '../../../../acts/reports/enter-figure.ts';
import { explainWarning } from '../../../../acts/reports/explain-warning.ts';
import { freezeFigures } from '../../../../acts/reports/freeze-figures.ts';
import { openReport } from '../../../../acts/reports/open-report.ts';
import { publishReport } from '../../../../acts/reports/publish-report.ts';
import { acceptOutside, returnOutside } from '../../../../acts/reports/review-outside.ts';
import { faultOfLongText, saveText } from '../../../../acts/reports/save-text.ts';
import { submitReport } from '../../../../acts/reports/submit-report.ts';
import { unfreezeFigures } from '../../../../acts/reports/unfreeze-figures.ts';
import { reportingBody } from '../../../../ledger/read/reports/report-state.ts';
import type { reportEndpoints } from '../../../contract/reports.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../../frame/refused.ts';
import { publishingContext } from '../publishing-context.ts';
import { checkedText } from './checked-text.ts';
import { downloadedReport } from './download.ts';
import { earlierReportHandlers } from './earlier-reports.ts';
import { layOutReport } from './lay-out.ts';
import { proposedText } from './proposals.ts';
import { recordsBehind } from './records.ts';
import { reportList } from './report-list.ts';
import { shownReport } from './shown-report.ts';

const noReport = () => refused('not-found', '没有找到这份年报，或者它不归您管。');

/** The annual report of a body, from its figures to the public. */
export const reportHandlers: HandlersOf<typeof reportEndpoints> = {
  ...earlierReportHandlers,
  reports: async ({ services: { ledger }, scope, today, params: { bodyId }, query: { year } }) =>
    (await ledger.read(scope, (tx) => reportList(tx, bodyId, { year, today }))) ??
    refused('not-found', '没有找到这个单位，或者它不归您管。'),
  openReport: async ({ context, params, body }) =>
    doneOr(await openReport(context, { ...params, ...body, scope: 'own' })),
  report: async ({ services: { ledger }, scope, today, caller: { actor }, params: of }) => {
    const found = await ledger.read(scope, (tx) => shownReport(tx, { of, today, actor }));
    if (found === null) return noReport();
    const { countyId, shown } = found;
    // Of the office above a body sees the name, and nothing else.
    const county =
      countyId === null
        ? null
        : await ledger.read({ bodies: [countyId] }, (tx) => reportingBody(tx, countyId));
    return { ...shown, county: county === null ? null : { id: county.bodyId, name: county.name } };
  },
  reportRecords: async ({
    services: { ledger },
    scope,
    today,
    caller: { actor },
    params,
    query: { place, after },
  }) =>
    (await ledger.read(scope, (tx) => recordsBehind(tx, params, { place, after, today, actor }))) ??
    noReport(),
  reportProposals: async ({ services: { ledger }, scope, today, params: of }) =>
    (await ledger.read(scope, (tx) => proposedText(tx, { of, today }))) ?? noReport(),
  checkReport: async ({ services: { ledger }, scope, today, params: of, body: { text } }) => {
    const fault = faultOfLongText(text);
    if (fault !== null) return refusedBy(fault);
    return (await ledger.read(scope, (tx) => checkedText(tx, { of, today, text }))) ?? noReport();
  },
  enterReportFigure: async ({ context, params, body }) =>
    doneOr(await enterFigure(context, { ...params, ...body })),
  withdrawReportFigure: async ({ context, params, body }) =>
    doneOr(await withdrawFigure(context, { ...params, ...body })),
  freezeReport: async ({ context, params, body }) =>
    doneOr(await freezeFigures(context, { ...params, ...body })),
  unfreezeReport: async ({ context, params, body }) =>
    doneOr(await unfreezeFigures(context, { ...params, ...body })),
  saveReportText: async ({ context, params, body }) =>
    doneOr(await saveText(context, { ...params, ...body })),
  explainReportWarning: async ({ context, params, body }) =>
    doneOr(await explainWarning(context, { ...params, ...body })),
  layOutReport: async (call) => doneOr(await layOutReport(call)),
  submitReport: async ({ context, params, body }) =>
    doneOr(await submitReport(context, { ...params, ...body })),
  returnReportOutside: async ({ context, params, body }) =>
    doneOr(await returnOutside(context, { ...params, ...body })),
  acceptReportOutside: async ({ context, params, body }) =>
    doneOr(await acceptOutside(context, { ...params, ...body })),
  publishReport: async (call) =>
    doneOr(await publishReport(publishingContext(call), { ...call.params, ...call.body })),
  correctReport: async ({ context, params, body }) =>
    doneOr(await beginCorrection(context, { ...params, ...body })),
  downloadReport: async (call) => (await downloadedReport(call)) ?? noReport(),
};
