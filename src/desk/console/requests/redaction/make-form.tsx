import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField, TickField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import type { Made } from './done-panel.tsx';
import { texts } from './texts.ts';
import type { Boxes } from './use-boxes.ts';

/** The act: a copy is made of what is drawn, proven and kept as a paper of the case. */
export function MakeForm({
  params,
  original,
  kind,
  boxes,
  back,
  done,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string; readonly fileId: string };
  readonly original: string;
  readonly kind: 'pages' | 'words';
  readonly boxes: Boxes;
  readonly back: string;
  readonly done: (made: Made) => void;
}) {
  const form = useForm({
    initially: { title: texts.copyTitleOf(original).slice(0, 100), everyPage: false, keepElsewhere: false },
    schema: requestPaperEndpoints.redactMaterial.body,
    input: ({ title, everyPage, keepElsewhere }, actId) => ({
      actId,
      title,
      boxes: boxes.boxes.map(({ page, box, ground, note }) => ({ page, box, ground, note })),
      words: boxes.words.map(({ text, ground, note }) => ({ text, ground, note })),
      everyPage,
      elsewhere: keepElsewhere ? ('keep' as const) : ('refuse' as const),
    }),
    check: () =>
      boxes.boxes.length + boxes.words.length === 0 ? [{ field: 'boxes', message: texts.nothingYet }] : [],
    send: async (body) => done(await call(requestPaperEndpoints.redactMaterial, { params, body })),
  });
  return (
    <ActForm form={form} act={texts.make} back={back}>
      <TextField form={form} name="title" label={texts.copyTitle} hint={texts.copyTitleHint} most={100} />
      {kind === 'pages' && (
        <>
          <TickField form={form} name="everyPage" label={texts.everyPage} hint={texts.everyPageHint} />
          <TickField
            form={form}
            name="keepElsewhere"
            label={texts.keepElsewhere}
            hint={texts.keepElsewhereHint}
          />
        </>
      )}
    </ActForm>
  );
}
