import { workEndpoints } from '../../contract/work.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useColleagues } from '../parts/choices.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Due, type Work } from './due.tsx';
import { texts } from './texts.ts';
import { useItem } from './use-item.ts';

function Move({ work }: { readonly work: Work }) {
  const finish = useFinish();
  const colleagues = useColleagues(work.bodyId).filter(({ value }) => value !== work.holder.id);
  const params = { bodyId: work.bodyId, itemId: work.id };
  const page = `/work/${params.bodyId}/${params.itemId}`;
  const form = useForm({
    initially: { to: '', reason: '' },
    schema: workEndpoints.moveWork.body,
    input: ({ to, reason }, actId) => ({ actId, to, reason }),
    choose: { to: texts.chooseTo },
    send: async (body) => {
      await call(workEndpoints.moveWork, { params, body });
      const to = colleagues.find(({ value }) => value === body.to)?.title ?? '';
      finish(page, texts.moved(work.title, to));
    },
  });
  return (
    <ActForm form={form} act={texts.move} back={page}>
      <p className="lead">
        {work.title}
        <br />
        {texts.holder}：{work.holder.name} <Due work={work} />
      </p>
      <ChoiceField
        form={form}
        name="to"
        label={texts.moveTo}
        options={colleagues}
        blank={common.pleaseChoose}
      />
      <TextField form={form} name="reason" label={texts.reason} />
    </ActForm>
  );
}

export function MoveWorkPage() {
  const { query } = useItem();
  return (
    <div className="stack">
      <Heading title={texts.move} />
      <Loaded query={query}>{(work) => <Move work={work} />}</Loaded>
    </div>
  );
}
