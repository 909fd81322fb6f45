import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { useForm } from '../../form/use-form.ts';
import { Notice } from '../../parts/notice.tsx';
import type { ReportParams } from '../use-report.ts';
import { texts } from './form-texts.ts';

/** A figure that no register of the platform has: what it is, and where it was taken from. */
export function EnterFigure({
  params,
  place,
  unit,
  initially,
  told,
}: {
  readonly params: ReportParams;
  readonly place: string;
  readonly unit: string;
  readonly initially: { readonly value: string; readonly source: string };
  readonly told: (sentence: string) => void;
}) {
  const form = useForm({
    initially: { ...initially },
    schema: reportEndpoints.enterReportFigure.body,
    input: ({ value, source }, actId) => ({
      actId,
      place,
      value: value.trim() === '' ? Number.NaN : Number(value.trim()),
      source,
    }),
    choose: { value: texts.pleaseNumber },
    check: ({ value }) =>
      value.trim() === '' || Number.isFinite(Number(value.trim()))
        ? []
        : [{ field: 'value', message: texts.pleaseNumber }],
    send: async (body) => {
      await call(reportEndpoints.enterReportFigure, { params, body });
      await readAnew();
      told(texts.entered);
    },
  });
  return (
    <ActForm form={form} act={texts.enter}>
      <TextField form={form} name="value" label={texts.value(unit)} hint={texts.valueHint} />
      <TextField form={form} name="source" label={texts.source} hint={texts.sourceHint} most={200} />
    </ActForm>
  );
}

/** Takes an entered figure out again: what the register has counts. */
export function WithdrawFigure({
  params,
  place,
  told,
}: {
  readonly params: ReportParams;
  readonly place: string;
  readonly told: (sentence: string) => void;
}) {
  const form = useForm({
    initially: { reason: '' },
    schema: reportEndpoints.withdrawReportFigure.body,
    input: ({ reason }, actId) => ({ actId, place, reason }),
    send: async (body) => {
      await call(reportEndpoints.withdrawReportFigure, { params, body });
      await readAnew();
      told(texts.withdrawn);
    },
  });
  return (
    <details>
      <summary>{texts.withdraw}</summary>
      <ActForm form={form} act={texts.withdraw}>
        <Notice>{texts.withdrawHappens}</Notice>
        <TextField form={form} name="reason" label={common.reason} hint={common.reasonHint} />
      </ActForm>
    </details>
  );
}
