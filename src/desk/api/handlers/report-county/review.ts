import { closedReportAct, type CivilDate, type ReportActKind } from '../../../../law/index.ts';
import {
  cellKey,
  cellValue,
  headingOfSection,
  reportSections,
  sectionIds,
  similarity,
  type SectionId,
} from '../../../../report/index.ts';
import { ownNames } from '../../../../report/cross-check/text/public-body.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { closedMembers } from '../../../../ledger/read/report-county/closed-members.ts';
import { readMembers, type Member } from '../../../../ledger/read/report-county/members.ts';
import { reportingBody } from '../../../../ledger/read/reports/report-state.ts';
import { reportContext } from '../../../../acts/reports/act-on-report.ts';
import { acceptReport, returnReport } from '../../../../acts/reports/county/review-report.ts';
import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import type { CallerFacts, HandlersOf } from '../../frame/handler.ts';
import { doneOr, refused } from '../../frame/refused.ts';
import { findingsOfReading, memberReadings, type MemberReading } from './member-reading.ts';
import { previousReadings } from './previous.ts';
import { formCells, phaseTitleOf, shownFinding, shownMember, titleOfCell, titleOfPlace } from './shown.ts';

type Handlers = Pick<
  HandlersOf<typeof reportCountyEndpoints>,
  'reviewReportMember' | 'returnReport' | 'acceptReport'
>;

/** Review of one report: side by side with last year, likeness to last year's and to other bodies' texts. */
export const reviewHandlers: Handlers = {
  reviewReportMember: ({ services: { ledger }, scope, today, context, params, query: { year } }) =>
    ledger.read(scope, async (tx) => {
      const found = await reviewOf(tx, { ...params, year, today }, context.actor);
      return found ?? refused('not-found', '这个单位不在这一年的应报单位名单上。');
    }),
  returnReport: async ({ context, params, body }) =>
    doneOr(await returnReport(context, { ...params, ...body })),
  acceptReport: async ({ context, params, body }) =>
    doneOr(await acceptReport(context, { ...params, ...body })),
};

interface Asked {
  readonly bodyId: string;
  readonly memberId: string;
  readonly year: number;
  readonly today: CivilDate;
}

async function reviewOf(
  tx: Tx,
  { bodyId, memberId, year, today }: Asked,
  actor: CallerFacts['context']['actor'],
) {
  const members = await readMembers(tx, bodyId, { year, today });
  const member = members.find(({ line }) => line.memberId === memberId);
  if (member === undefined) return null;
  const readings = await memberReadings(tx, bodyId, members, year);
  const previous = (await previousReadings(tx, bodyId, [member], { year, today })).get(memberId);
  const reading = readings.get(memberId);
  const state = member.report?.state ?? null;
  const findings = reading === undefined ? [] : findingsOfReading(reading, previous);
  return {
    member: shownMember(member, {
      findings: reading === undefined ? null : findings,
      closed: await closedMembers(tx, [member]),
    }),
    year,
    digest: state?.submitted?.digest ?? null,
    phaseTitle: phaseTitleOf(member, reading?.from ?? null),
    from: reading?.from ?? null,
    lastYear: previous === undefined ? null : year - 1,
    cells: cellsOf(reading, previous),
    sections: reading === undefined ? [] : sectionsOf(member, reading, previous, { members, readings }),
    findings: findings.map((finding) => shownFinding(finding, reading?.report)),
    explanations: Object.values(state?.explanations ?? {}).map(({ rule, explanation }) => ({
      rule,
      text: explanation,
    })),
    returns: (state?.returns ?? []).toReversed().map(({ at, comments, afterPublication = false }) => ({
      at,
      afterPublication,
      comments: comments.map((comment) => ({
        ...comment,
        placeTitle: titleOfPlace(comment.place) ?? comment.place,
      })),
    })),
    accepted:
      state?.accepted === null || state === null
        ? null
        : { at: state.accepted.at, remark: state.accepted.remark },
    mayReturn: await possible(tx, member, 'returned', today, actor),
    mayAccept: await possible(tx, member, 'accepted', today, actor),
  };
}

async function possible(
  tx: Tx,
  { report }: Member,
  kind: ReportActKind,
  today: CivilDate,
  actor: CallerFacts['context']['actor'],
): Promise<{ readonly now: boolean; readonly why: string | null }> {
  if (report === null) return { now: false, why: '这个单位在平台上还没有这一年的年报。' };
  const body = await reportingBody(tx, report.bodyId);
  if (body === null) return { now: false, why: '没有找到这个单位，或者它不归您管。' };
  const { bodyId, reportId, state } = report;
  const person = { id: actor.staffId, roles: actor.roles };
  const of = { bodyId, reportId };
  const context = await reportContext(tx, { of, body, state, today, person, side: 'county' });
  const closed = closedReportAct(state, kind, context);
  return { now: closed === null, why: closed?.sentence ?? null };
}

function cellsOf(reading: MemberReading | undefined, previous: MemberReading | undefined) {
  if (reading === undefined) return [];
  return formCells.map(({ cell }) => ({
    place: cellKey(cell),
    placeTitle: titleOfCell(cell),
    value: valueAt(reading, cell),
    lastYear: previous === undefined ? null : valueAt(previous, cell),
  }));
}

/** A cell of the form in force; null in a table that follows another form. */
const valueAt = ({ report }: MemberReading, cell: Parameters<typeof cellValue>[1]): number | null =>
  cell.table === 2 && report.forms.disclosure === '2019' ? null : cellValue(report, cell);

/**
 * Shorter sections say the same everywhere for good reason; so does the preamble, whose words the form prescribes, and that no fee was taken
 * (国办函〔2020〕109号 asks everybody to say it).
 */
const shortest = 80;
/** From here on a section is shown as like another body's. */
const noticeable = 0.5;
const mostAlike = 3;

function sectionsOf(
  { line }: Member,
  reading: MemberReading,
  previous: MemberReading | undefined,
  others: {
    readonly members: readonly Member[];
    readonly readings: ReadonlyMap<string, MemberReading>;
  },
) {
  const own = ownNames(line.name);
  return sectionIds.flatMap((id) => {
    const text = reading.sections[id];
    const before = previous?.sections[id] ?? '';
    if (text === '' && before === '') return [];
    return [
      {
        place: id,
        title: titleOfSection(id),
        text,
        lastYear: previous === undefined ? null : before,
        alikeLastYear: degree(id, text, before, own),
        alike: others.members
          .filter((each) => each.line.memberId !== line.memberId)
          .flatMap((each) => {
            const other = others.readings.get(each.line.memberId)?.sections[id] ?? '';
            const alike = degree(id, text, other, [...own, ...ownNames(each.line.name)]);
            return alike === null || alike < noticeable
              ? []
              : [{ memberId: each.line.memberId, name: each.line.name, degree: alike }];
          })
          .toSorted((a, b) => b.degree - a.degree)
          .slice(0, mostAlike),
      },
    ];
  });
}

/** Null where there is too little to compare. */
function degree(id: SectionId, a: string, b: string, names: readonly string[]): number | null {
  if (id === 'preamble' || id === 'fees' || a.length < shortest || b.length < shortest) return null;
  // Texts of very different length cannot be alike: nothing has to be counted.
  if ((2 * Math.min(a.length, b.length)) / (a.length + b.length) < noticeable / 2) return 0;
  return similarity(a, b, names);
}

const partNumbers = { preamble: '开头', overview: '一、', problems: '五、', other: '六、' } as const;

function titleOfSection(id: SectionId): string {
  const { part } = reportSections[id];
  const heading = headingOfSection(id);
  if (id === 'lead') return '一、总体情况';
  return heading === null ? partNumbers[part] : `${partNumbers[part]}${heading}`;
}
