import { Button } from 'antd';
import { useState } from 'react';
import { calendarEndpoints } from '../../contract/calendar.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { MovedTable } from './moved-table.tsx';
import { NoticeFields } from './notice-fields.tsx';
import { blankNotice, inputOf, valuesOf, type NoticeValues } from './notice-values.ts';
import { PasteNotice } from './paste-notice.tsx';
import { texts } from './texts.ts';

type Preview = AnswerOf<typeof calendarEndpoints.previewNotice>;

function Enter({
  values,
  preview,
  change,
  entered,
}: {
  readonly values: NoticeValues;
  readonly preview: Preview;
  readonly change: () => void;
  /** It was entered: what was kept of it goes. */
  readonly entered: () => void;
}) {
  const finish = useFinish();
  const form = useForm({
    initially: values,
    schema: calendarEndpoints.enterNotice.body,
    input: (given, actId) => ({ ...inputOf(given), actId }),
    send: async (body) => {
      const { moved, elsewhere } = await call(calendarEndpoints.enterNotice, { body });
      entered();
      finish(`/calendar?year=${body.year}`, texts.enteredNow(body.year, moved.length + elsewhere));
    },
  });
  return (
    <div className="stack">
      <Heading title={texts.previewTitle} />
      <p className="lead">{values.title}</p>
      {preview.faults.length > 0 && (
        <Notice kind="danger" title={texts.faultsTitle} alert>
          <ul>
            {preview.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <MovedTable {...preview} />
      {preview.faults.length > 0 ? (
        <div>
          <Button type="primary" onClick={change}>
            {texts.change}
          </Button>
        </div>
      ) : (
        <ActForm form={form} act={texts.enter} more={<Button onClick={change}>{texts.change}</Button>} />
      )}
    </div>
  );
}

/** A holiday notice: pasted, read, corrected by hand, its effect seen, then entered. */
export function EnterNoticePage() {
  const { today } = useMe();
  const [preview, setPreview] = useState<Preview | null>(null);
  const form = useForm({
    initially: blankNotice(Number(today.slice(0, 4)) + 1),
    schema: calendarEndpoints.previewNotice.body,
    input: inputOf,
    send: async (body) => setPreview(await call(calendarEndpoints.previewNotice, { body })),
  });
  const { values } = form;
  const draft = useDraft('calendar.enter', values.title, { ...values }, form.touched, (kept) =>
    form.setAll(kept as unknown as NoticeValues),
  );
  if (preview !== null) {
    return <Enter values={values} preview={preview} change={() => setPreview(null)} entered={draft.finish} />;
  }
  return (
    <div className="stack">
      <Heading title={texts.enter} />
      <PasteNotice read={(notice) => form.setAll(valuesOf(notice, values))} />
      <h2>{texts.fillTitle}</h2>
      <ActForm form={form} act={texts.preview} back="/calendar" draft={draft}>
        <NoticeFields form={form} />
      </ActForm>
    </div>
  );
}
