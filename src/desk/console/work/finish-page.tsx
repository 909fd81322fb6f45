import { Navigate } from 'react-router';
import { workEndpoints } from '../../contract/work.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { doingOf } from './doing.ts';
import type { Work } from './due.tsx';
import { texts } from './texts.ts';
import { useItem } from './use-item.ts';

function Finish({ work }: { readonly work: Work }) {
  const finish = useFinish();
  const params = { bodyId: work.bodyId, itemId: work.id };
  const form = useForm({
    initially: { remark: '' },
    schema: workEndpoints.finishWork.body,
    input: ({ remark }, actId) => ({ actId, remark }),
    send: async (body) => {
      await call(workEndpoints.finishWork, { params, body });
      finish('/', texts.finished(work.title));
    },
  });
  return (
    <ActForm form={form} act={texts.finish} back={`/work/${params.bodyId}/${params.itemId}`}>
      <p className="lead">
        {work.title}
        <br />
        {texts.finishHappens}
      </p>
      <TextField form={form} name="remark" kind="area" label={texts.remark} hint={texts.remarkHint} />
    </ActForm>
  );
}

export function FinishWorkPage() {
  const { query } = useItem();
  return (
    <div className="stack">
      <Heading title={texts.finish} />
      <Loaded query={query}>
        {(work) => {
          const own = `/work/${work.bodyId}/${work.id}/done`;
          const { page } = doingOf(work);
          return page === own ? <Finish work={work} /> : <Navigate to={page} replace />;
        }}
      </Loaded>
    </div>
  );
}
