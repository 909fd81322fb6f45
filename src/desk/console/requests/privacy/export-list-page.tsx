import { useState } from 'react';
import { parseCivilDate, yearOf, type RequestStandId } from '../../../../law/index.ts';
import { requestSupervisionEndpoints } from '../../../contract/request-supervision.ts';
import { call, saveFile } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { Heading } from '../../parts/heading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { texts as requestTexts } from '../texts.ts';
import { standOptions } from '../words.ts';
import { texts } from './texts.ts';

type State = 'running' | 'ended';

function ExportForm({ bodyId, latest }: { readonly bodyId: string; readonly latest: number }) {
  const [told, setTold] = useState(false);
  const form = useForm({
    initially: { year: String(latest), state: '', phase: '', reason: '' },
    schema: requestSupervisionEndpoints.exportRequestPersons.body,
    input: ({ year, state, phase, reason }, actId) => ({
      actId,
      reason,
      ...(year === '' ? {} : { year: Number(year) }),
      ...(state === '' ? {} : { state: state as State }),
      ...(phase === '' ? {} : { phase: phase as RequestStandId }),
    }),
    send: async (body) => {
      setTold(false);
      saveFile(await call(requestSupervisionEndpoints.exportRequestPersons, { params: { bodyId }, body }));
      setTold(true);
    },
  });
  return (
    <>
      <div role="status">{told && <Notice kind="success">{texts.listExported}</Notice>}</div>
      <ActForm form={form} act={texts.exportAct} back="/requests">
        <p className="note">{texts.listLead}</p>
        <ChoiceField
          form={form}
          name="year"
          label={requestTexts.year}
          blank={requestTexts.everyone}
          options={Array.from({ length: latest - 2018 }, (_, at) => latest - at).map((year) => ({
            value: String(year),
            title: requestTexts.yearOf(year),
          }))}
        />
        <ChoiceField
          form={form}
          name="state"
          label={requestTexts.state}
          blank={requestTexts.everyone}
          options={(['running', 'ended'] as const).map((value) => ({
            value,
            title: requestTexts.states[value],
          }))}
        />
        <ChoiceField
          form={form}
          name="phase"
          label={requestTexts.phase}
          blank={requestTexts.everyone}
          options={standOptions}
        />
        <TextField form={form} name="reason" label={texts.why} hint={texts.listWhyHint} />
      </ActForm>
    </>
  );
}

/** The list of requests with whom each is about: asked why, recorded in each case. */
export function ExportListPage() {
  const { body, today } = useMe();
  const day = parseCivilDate(today);
  return (
    <div className="stack">
      <Heading title={texts.list} />
      <ExportForm bodyId={body.id} latest={day === null ? 2019 : yearOf(day)} />
    </div>
  );
}
