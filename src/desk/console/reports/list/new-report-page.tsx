import { datesOfPeriod, partsOf, periodTitle, type ReportPeriodKind } from '../../../../law/index.ts';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, RadioField, TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useMe } from '../../parts/person.ts';
import { nameOf, pageOf } from '../use-report.ts';
import { texts } from './texts.ts';

/** The last quarter that is over, in the year that most people mean. */
function initially(today: string): { kind: ReportPeriodKind; year: string; part: string } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0
    ? { kind: 'quarter', year: String(year - 1), part: '4' }
    : { kind: 'quarter', year: String(year), part: String(quarter) };
}

const names = (kind: ReportPeriodKind) =>
  kind === 'half' ? texts.halves : kind === 'quarter' ? texts.quarters : [''];

function NewReport({ sumsUp }: { readonly sumsUp: boolean }) {
  const finish = useFinish();
  const { body, today } = useMe();
  const bodyId = body.id;
  const form = useForm({
    initially: initially(today),
    schema: reportEndpoints.openReport.body,
    input: ({ kind, year, part }, actId) => ({
      actId,
      period: {
        kind,
        year: Number(year),
        part: Math.min(Number(part), partsOf(kind)),
      },
    }),
    send: async (given) => {
      const { id } = await call(reportEndpoints.openReport, { params: { bodyId }, body: given });
      finish(
        pageOf({ bodyId, id }),
        texts.opened(nameOf({ scope: 'own', period: given.period, periodTitle: periodTitle(given.period) })),
      );
    },
    choose: { 'period.year': texts.yearHint },
  });
  const { kind, year, part } = form.values;
  const whole = /^\d{4}$/u.test(year);
  const period = { kind, year: Number(year), part: Math.min(Number(part), partsOf(kind)) };
  const dates = whole ? datesOfPeriod(period) : null;
  return (
    <ActForm form={form} act={texts.openAct} back="/reports">
      <RadioField form={form} name="kind" label={texts.kind} at="period.kind" options={texts.kinds} />
      <TextField
        form={form}
        name="year"
        label={texts.yearField}
        at="period.year"
        hint={texts.yearHint}
        inputMode="numeric"
        most={4}
      />
      {kind !== 'year' && (
        <ChoiceField
          // The fourth quarter was proposed; of half-years there are two.
          form={{ ...form, values: { ...form.values, part: String(period.part) } }}
          name="part"
          label={texts.part}
          at="period.part"
          options={names(kind).map((title, at) => ({ value: String(at + 1), title }))}
        />
      )}
      {sumsUp && <p className="note">{texts.sumElsewhere}</p>}
      {dates !== null && <p>{texts.covers(dateText(dates.from), dateText(dates.to))}</p>}
    </ActForm>
  );
}

/** Opens a report of any period: a quarter or a half-year that the office above asks for, or another year. */
export function NewReportPage() {
  const { body } = useMe();
  const query = useRead(reportEndpoints.reports, { params: { bodyId: body.id } });
  return (
    <div className="stack">
      <Heading title={texts.newTitle} />
      <p className="lead">{texts.newLead}</p>
      <Loaded query={query}>{({ sumsUp }) => <NewReport sumsUp={sumsUp} />}</Loaded>
    </div>
  );
}
