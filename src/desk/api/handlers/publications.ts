import { digestOfEdition } from '../../../acts/publishing/edition-digest.ts';
import { discardDraft } from '../../../acts/publishing/discard-draft.ts';
import { roundOfPublic } from '../../../acts/publishing/let-through.ts';
import { readManuscript } from '../../../acts/publishing/manuscript.ts';
import { maskFindings } from '../../../acts/publishing/mask-findings.ts';
import { openPublication } from '../../../acts/publishing/open-publication.ts';
import { placePublication } from '../../../acts/publishing/place-publication.ts';
import { keptByReport } from '../../../acts/publishing/refusal-by-report.ts';
import { possibleActs } from '../../../acts/publishing/possible-acts.ts';
import { saveManuscript } from '../../../acts/publishing/save-manuscript.ts';
import { screenEdition } from '../../../acts/publishing/screening.ts';
import { staleManuscript } from '../../../acts/publishing/stale.ts';
import { submitPublication } from '../../../acts/publishing/submit-publication.ts';
import type { Edition } from '../../../content/edition.ts';
import { chainInForce } from '../../../ledger/read/chain-in-force.ts';
import { readKeptText } from '../../../ledger/read/kept-text.ts';
import { listManuscriptVersions, readManuscriptVersion } from '../../../ledger/read/manuscript-versions.ts';
import { listPublications } from '../../../ledger/read/list-publications.ts';
import { personName } from '../../../ledger/read/person-name.ts';
import { publicationFigures } from '../../../ledger/read/publication-figures.ts';
import { reportOfPublication } from '../../../ledger/read/reports/report-state.ts';
import { readPublication } from '../../../ledger/read/read-publication.ts';
import type { publicationEndpoints } from '../../contract/publications.ts';
import { publicationListColumns } from '../export/publication-columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused, refusedBy } from '../frame/refused.ts';
import { publishingContext } from './publishing-context.ts';

const nowhere = () => refused('not-found', '没有找到这条信息，或者它不归您管。');
const nothingAtWork = () => refused('not-found', '没有在写的稿子，可能已经发布或者作废。请刷新页面。');

export const publicationHandlers: HandlersOf<typeof publicationEndpoints> = {
  listPublications: ({ services: { ledger }, scope, today, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listPublications(tx, today, { after, before, size }, filter)),
  exportPublications: (call) =>
    exportList(call, '信息', publicationListColumns, (tx, page) =>
      listPublications(tx, call.today, page, call.query),
    ),
  publicationFigures: async ({ services: { ledger }, scope, params, query }) => ({
    figures: await ledger.read(scope, (tx) => publicationFigures(tx, params.bodyId, query.year)),
  }),
  publication: async ({ services: { ledger }, scope, today, now, caller: { actor }, params }) => {
    const found = await ledger.read(scope, async (tx) => {
      const whole = await readPublication(tx, today, params);
      if (whole === null) return null;
      const manuscript = await readManuscript(tx, params);
      const chain = await chainInForce(tx, params.bodyId, whole.place.columnId);
      const shown = whole.state.public;
      const openHits = whole.publication.rescreenedOpen ?? 0;
      const rescreened =
        shown === null || openHits === 0
          ? null
          : { openHits, round: await roundOfPublic(tx, params, shown.digest, chain.steps) };
      const report = await reportOfPublication(tx, params);
      return { whole, manuscript, chain, rescreened, report };
    });
    if (found === null) return nowhere();
    const { state, discarded, ...whole } = found.whole;
    const { manuscript, chain, rescreened, report } = found;
    const may = possibleActs(
      {
        bodyId: params.bodyId,
        state,
        discarded,
        chain,
        rescreened,
        keptByReport: report === null ? null : keptByReport(report.state),
        manuscript:
          manuscript === null
            ? null
            : { digest: digestOfEdition(manuscript.edition), changeNote: manuscript.changeNote },
        now: now.toISOString(),
        today,
      },
      actor,
    );
    return { ...whole, may };
  },
  publicationText: async (call) => {
    const { services, scope, params } = call;
    const { bodyId, publicationId, digest } = params;
    const kept = await services.ledger.read(scope, (tx) => readKeptText(tx, params));
    if (kept === null) return refused('not-found', '没有找到这一版，或者它不归您管。');
    if (kept === 'cleared') {
      return refused('not-found', '这一版送过审，没有发布，过了30天已经清理，只留有操作记录。');
    }
    // Its shape was looked at when it was saved; the digest says whether it still is that text.
    const edition = kept === 'missing' ? null : (kept as Edition);
    if (edition === null || digestOfEdition(edition) !== digest) {
      call.report(new Error('a kept text is not what its digest says'));
      return refused(
        'not-now',
        '这一版的内容和台账里的校验值对不上，可能被改动过，没有显示。请告诉审计员，核验台账，用备份核对。',
      );
    }
    const screening = await screenEdition(publishingContext(call), { bodyId, publicationId, edition });
    return { edition, screening: 'code' in screening ? null : screening };
  },
  openPublication: async (call) =>
    doneOr(await openPublication(publishingContext(call), { ...call.params, ...call.body })),
  placePublication: async (call) =>
    doneOr(await placePublication(publishingContext(call), { ...call.params, ...call.body })),
  manuscript: async ({ services: { ledger }, scope, params }) => {
    const found = await ledger.read(scope, async (tx) => {
      const manuscript = await readManuscript(tx, params);
      return manuscript === null
        ? null
        : { ...manuscript, name: (await personName(tx, manuscript.savedBy)) ?? '' };
    });
    if (found === null) return nothingAtWork();
    const { name, savedBy, ...manuscript } = found;
    return { ...manuscript, savedBy: { id: savedBy, name } };
  },
  saveManuscript: async (call) => {
    const saving = await saveManuscript(publishingContext(call), { ...call.params, ...call.body });
    return saving.saved ? { version: saving.version, savedAt: saving.savedAt } : refusedBy(saving.refusal);
  },
  manuscriptVersions: async ({ services: { ledger }, scope, today, params }) => {
    const versions = await ledger.read(scope, async (tx) =>
      (await readPublication(tx, today, params)) === null ? null : listManuscriptVersions(tx, params),
    );
    return versions === null ? nowhere() : { versions };
  },
  manuscriptVersion: async ({ services: { ledger }, scope, params }) => {
    const found = await ledger.read(scope, (tx) => readManuscriptVersion(tx, params));
    if (found === null) return refused('not-found', '没有找到这一稿。旧稿子过一段时间会合并。');
    return { ...found, edition: found.edition as Edition };
  },
  screenManuscript: async (call) => {
    const { services, scope, params, body } = call;
    const manuscript = await services.ledger.read(scope, async (tx) => {
      const found = await readManuscript(tx, params);
      if (found === null || found.version === body.version) return found;
      return staleManuscript(tx, found, '没有筛查。请刷新页面，再筛查。');
    });
    if (manuscript === null) return nothingAtWork();
    if ('code' in manuscript) return refusedBy(manuscript);
    const screening = await screenEdition(publishingContext(call), {
      ...params,
      edition: manuscript.edition,
    });
    return 'code' in screening ? refusedBy(screening) : { ...screening, version: manuscript.version };
  },
  maskFindings: async (call) => {
    const masking = await maskFindings(publishingContext(call), { ...call.params, ...call.body });
    return 'code' in masking ? refusedBy(masking) : masking;
  },
  submitPublication: async (call) =>
    doneOr(await submitPublication(publishingContext(call), { ...call.params, ...call.body })),
  discardPublication: async (call) =>
    doneOr(await discardDraft(publishingContext(call), { ...call.params, ...call.body })),
};
