import {
  citationText,
  isSumCell,
  nextReportActs,
  openComments,
  publishesUnanswered,
  reportCells,
  type CivilDate,
  type Permission,
  type ReportComment,
  type ReportState,
} from '../../../../law/index.ts';
import { bodiesFor, type Actor } from '../../../../acts/actor.ts';
import { reportContext } from '../../../../acts/reports/act-on-report.ts';
import { standingOf } from '../../../../acts/reports/publication-of-report.ts';
import { liveFigures, type LiveFigures } from '../../../../acts/reports/report-figures.ts';
import { figuresDigest } from '../../../../acts/reports/seen-figures.ts';
import { standingReport, type StandingReport } from '../../../../acts/reports/standing-report.ts';
import { staffNames, timelineOf } from '../../../../acts/requests/reading/timeline.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { calendarInForce } from '../../../../ledger/read/calendar-in-force.ts';
import { readPublication } from '../../../../ledger/read/read-publication.ts';
import { readReport } from '../../../../ledger/read/reports/read-report.ts';
import { reportingBody, type OfReport } from '../../../../ledger/read/reports/report-state.ts';
import { factTitle } from '../../../../report/index.ts';
import { titleOfPlace } from '../report-county/shown.ts';
import { shownRow } from './report-row.ts';
import { shownCheck, type Named } from './shown-check.ts';

/** A report with all that its pages show; null where there is none in the transaction's scope. */
export async function shownReport(
  tx: Tx,
  { of, today, actor }: { readonly of: OfReport; readonly today: CivilDate; readonly actor: Actor },
) {
  const [row, body] = [await readReport(tx, of), await reportingBody(tx, of.bodyId)];
  if (row === null || body === null) return null;
  const { state } = row;
  const live = await liveFigures(tx, of, state, today);
  const standing = await standingReport(tx, { of, body, state, today, live });
  const { checked, kept, facts } = standing;
  const named = await namesIn(tx, state, kept?.writtenBy ?? null);
  const side = actor.bodyId === of.bodyId ? 'body' : 'county';
  const person = { id: actor.staffId, roles: actor.roles };
  const context = await reportContext(tx, { of, body, state, today, person, side });
  const calendar = await calendarInForce(tx);
  const here = (permission: Permission) => bodiesFor(actor, permission).includes(of.bodyId);
  const { period, filer, frozen, laidOut, submitted, accepted, correction } = state;
  const stated = ({ by, at }: { readonly by: string | null; readonly at: string }) => ({
    by: named(by),
    at,
  });
  return {
    countyId: context.hasCounty ? body.countyId : null,
    shown: {
      ...shownRow(row, { agency: checked.agency, filer, today, calendar }),
      nil: isNil(live, state),
      requestsElsewhere: context.requestsElsewhere,
      correction: correction === null ? null : { reason: correction.reason, ...stated(correction) },
      frozen: frozen === null ? null : { on: frozen.on, ...stated(frozen) },
      figures: shownFigures(state, standing, live),
      figuresDigest: figuresDigest(standing.figures),
      entered: Object.values(state.entered).map((each) => ({
        place: each.place,
        placeTitle: titleOf(each.place),
        value: each.value,
        register: /^[234]\//u.test(each.place)
          ? (live.registers[each.place] ?? 0)
          : (live.registerFacts[each.place] ?? null),
        from: each.source,
        ...stated(each),
      })),
      facts,
      factsNow: differing(facts, live.facts),
      text:
        kept === null
          ? null
          : {
              ...kept.text,
              digest: state.textDigest ?? '',
              savedBy: named(kept.writtenBy),
              savedAt: kept.writtenAt,
            },
      lastYear: shownLastYear(standing),
      check: shownCheck(checked, state, named, kept !== null),
      publication: await shownPublication(tx, of.bodyId, state, today),
      files: laidOut?.files ?? [],
      openComments: openComments(state).map(shownComment),
      returns: state.returns.toReversed().map((each) => ({
        ...stated(each),
        outside: each.outside === true,
        afterPublication: each.afterPublication === true,
        comments: each.comments.map(shownComment),
      })),
      unanswered: publishesUnanswered(state, today),
      accepted:
        accepted === null
          ? null
          : { remark: accepted.remark, outside: accepted.outside, ...stated(accepted) },
      submitted:
        submitted === null
          ? null
          : { on: submitted.on, how: submitted.how, digest: submitted.digest, ...stated(submitted) },
      editions: state.published.map(({ edition, on, where, publicationId, figures }) => ({
        edition,
        on,
        where,
        publicationId,
        figures,
      })),
      can: Object.fromEntries(
        nextReportActs(state, context).map(({ kind, refusal, basis }) => [
          kind,
          {
            allowed: refusal === null,
            why: refusal?.sentence ?? null,
            basis: (refusal?.basis ?? basis).map(citationText),
          },
        ]),
      ),
      may: {
        write: here('reports.write'),
        file: here('reports.file'),
        supervise: here('reports.supervise'),
      },
      timeline: await timelineOf(
        tx,
        { bodyId: of.bodyId, subjectId: of.reportId, kinds: 'report.' },
        `${period.year}年度报告`,
      ),
    },
  };
}

/** What a cell, a section or a fact is called. */
export const titleOf = (place: string): string => titleOfPlace(place) ?? factTitle(place)?.title ?? place;

const shownComment = ({ place, text }: ReportComment) => ({ place, placeTitle: titleOf(place), text });

async function namesIn(tx: Tx, state: ReportState, writtenBy: string | null): Promise<Named> {
  const { frozen, laidOut, submitted, accepted, correction, returns, entered, explanations } = state;
  const stated = [
    frozen,
    laidOut,
    submitted,
    accepted,
    correction,
    ...returns,
    ...Object.values(entered),
    ...Object.values(explanations),
  ];
  const names = await staffNames(
    tx,
    [...stated.map((each) => each?.by ?? null), writtenBy].filter((id) => id !== null),
  );
  return (id) => (id === null ? null : { id, name: names.get(id) ?? '' });
}

/** Nothing came in, was decided or charged, and nothing was entered: what is in force of old does not count. */
const isNil = ({ figures }: LiveFigures, { entered }: ReportState): boolean =>
  Object.keys(entered).length === 0 && Object.keys(figures).every((place) => place.endsWith('/inForce'));

function shownFigures({ frozen, entered }: ReportState, { figures }: StandingReport, live: LiveFigures) {
  return Object.fromEntries(
    reportCells.map((place) => {
      const value = figures[place] ?? 0;
      const now = live.figures[place] ?? 0;
      const byHand = !isSumCell(place) && Object.hasOwn(entered, place);
      const source = frozen === null ? (byHand ? 'entered' : 'register') : 'frozen';
      return [
        place,
        { value, source, live: now === value ? null : now, frozenEntered: frozen !== null && byHand },
      ] as const;
    }),
  );
}

/** Of the ledger's counts those that are not what was frozen. */
function differing(
  facts: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const ids = [...new Set([...Object.keys(facts), ...Object.keys(now)])];
  return Object.fromEntries(
    ids.filter((id) => (facts[id] ?? 0) !== (now[id] ?? 0)).map((id) => [id, now[id] ?? 0]),
  );
}

function shownLastYear({ checked: { lastYear } }: StandingReport) {
  if (lastYear === null) return null;
  const { year, from, id, figures, lacking, report, sections, measures } = lastYear;
  return { year, from, id, figures, lacking, text: report.narrative, sections, measures };
}

async function shownPublication(tx: Tx, bodyId: string, { publicationId }: ReportState, today: CivilDate) {
  if (publicationId === null) return null;
  const found = await readPublication(tx, today, { bodyId, publicationId });
  if (found === null) return null;
  const { publication, working, state } = found;
  return {
    id: publicationId,
    stateTitle: publication.stateTitle,
    waitsFor: publication.waitsFor,
    at: standingOf(state),
    steps: working?.steps ?? [],
    returned: working?.returned ?? null,
  };
}
