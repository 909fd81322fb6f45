import { bodyEndpoints } from '../../contract/bodies.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import type { Body } from './body-list-page.tsx';
import { useBody } from './body-page.tsx';
import { texts } from './texts.ts';

function Change({ body, page }: { readonly body: Body; readonly page: string }) {
  const finish = useFinish();
  const form = useForm({
    initially: { name: body.name, siteCode: body.siteCode ?? '', reason: '' },
    schema: bodyEndpoints.changeBody.body,
    input: ({ name, siteCode, reason }, actId) => ({
      actId,
      name,
      siteCode: siteCode.trim() === '' ? null : siteCode,
      reason,
    }),
    send: async (input) => {
      await call(bodyEndpoints.changeBody, { params: { bodyId: body.id }, body: input });
      finish(page, texts.changed(input.name.trim()));
    },
  });
  return (
    <ActForm form={form} act={texts.change} back={page}>
      <TextField form={form} name="name" label={texts.name} hint={texts.nameHint} />
      <TextField form={form} name="siteCode" label={texts.site} hint={texts.siteHint} />
      <TextField form={form} name="reason" label={common.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

export function ChangeBodyPage() {
  const { page, query } = useBody();
  return (
    <div className="stack">
      <Heading title={texts.change} />
      <Loaded query={query}>{(body) => <Change body={body} page={page} />}</Loaded>
    </div>
  );
}
