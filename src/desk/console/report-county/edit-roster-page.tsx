import { Button } from 'antd';
import { v7 } from 'uuid';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { controlId, type Fault } from '../form/use-form.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useStep } from '../form/use-step.ts';
import { lineOf, RosterLineFields, typedLine, type TypedLine } from './roster-line-fields.tsx';
import { texts } from './texts.ts';
import { useCounty } from './use-county.ts';

type Roster = AnswerOf<typeof reportCountyEndpoints.reportRoster>;

/** The Regulation as revised governs reports from this year on. */
const firstYear = 2019;

const newLine = (year: number): TypedLine => ({
  memberId: v7(),
  bodyId: null,
  name: '',
  filer: 'department',
  exempt: '',
  remark: '',
  from: String(year),
  until: '',
});

function faultsOfYears(lines: readonly TypedLine[]): Fault[] {
  const isYear = (text: string) => /^\d{4}$/u.test(text.trim());
  return lines.flatMap(({ from, until }, at) => [
    ...(isYear(from) ? [] : [{ field: `lines.${at}.from`, message: texts.yearFault }]),
    ...(until.trim() === '' || isYear(until)
      ? []
      : [{ field: `lines.${at}.until`, message: texts.yearFault }]),
  ]);
}

function Edit({ bodyId, roster }: { readonly bodyId: string; readonly roster: Roster }) {
  const page = '/report-county/roster';
  const { year } = useCounty();
  const form = useStep({ params: { bodyId }, page }, reportCountyEndpoints.setReportRoster, {
    initially: { lines: roster.proposed.map(typedLine), reason: '' },
    input: ({ lines, reason }) => ({ lines: lines.map(lineOf), reason, seenAt: roster.setAt }),
    check: ({ lines }) => faultsOfYears(lines),
    done: ({ lines }) => texts.rosterSaved(lines.length),
  });
  const { lines } = form.values;
  const put = (at: number, line: TypedLine) =>
    form.set(
      'lines',
      lines.map((each, index) => (index === at ? line : each)),
    );
  return (
    <div className="roster-form">
      <ActForm form={form} act={texts.saveRoster} back={page}>
        <p className="note">{texts.rosterLead}</p>
        {roster.setAt === null && <Notice>{texts.rosterProposed}</Notice>}
        <div className="stack" id={controlId('lines')}>
          {lines.map((line, at) => (
            <RosterLineFields
              key={line.memberId}
              at={at}
              line={line}
              added={roster.added.includes(line.memberId)}
              faults={form.faults}
              put={(next) => put(at, next)}
              remove={() =>
                form.set(
                  'lines',
                  lines.filter((_, index) => index !== at),
                )
              }
            />
          ))}
        </div>
        <div>
          <Button onClick={() => form.set('lines', [...lines, newLine(Math.max(firstYear, year))])}>
            {texts.addLine}
          </Button>
        </div>
        <TextField form={form} name="reason" label={texts.reason} hint={texts.reasonHint} most={500} />
      </ActForm>
    </div>
  );
}

/** Sets the whole roster; what the tree of bodies has that it has not is put in to be looked at. */
export function EditRosterPage() {
  const { bodyId } = useCounty();
  const query = useRead(reportCountyEndpoints.reportRoster, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={texts.editRoster} />
      <Loaded query={query}>{(roster) => <Edit key={roster.setAt} bodyId={bodyId} roster={roster} />}</Loaded>
    </div>
  );
}
