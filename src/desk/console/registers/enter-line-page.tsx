import { registers } from '../../../law/index.ts';
import { registerEndpoints } from '../../contract/registers.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import { LineFields } from './line-fields.tsx';
import { blankLine, faultsOf, inputOf, type LineValues } from './line-values.ts';
import { useRegister } from './register-tabs.tsx';
import { texts } from './texts.ts';

/** Enters one line into a register. */
export function EnterLinePage() {
  const register = useRegister();
  const { body, today } = useMe();
  const finish = useFinish();
  const page = `/registers/${register}`;
  const form = useForm({
    initially: blankLine(today),
    schema: registerEndpoints.enterLine.body,
    input: (values, actId) => ({ actId, ...inputOf(register, values) }),
    check: (values) => faultsOf(register, values),
    send: async (input) => {
      await call(registerEndpoints.enterLine, { params: { bodyId: body.id, register }, body: input });
      draft.finish();
      finish(page, texts.entered(input.matter.trim()));
    },
  });
  const draft = useDraft(
    `registers.${register}`,
    form.values.matter,
    { ...form.values },
    form.touched,
    (kept) => form.setAll(kept as unknown as LineValues),
  );
  return (
    <div className="stack">
      <Heading title={`${texts.enter}：${registers[register].title}`} />
      <p className="meta">{registers[register].means}</p>
      <ActForm form={form} act={texts.enter} back={page} draft={draft}>
        <LineFields form={form} register={register} bodyId={body.id} />
      </ActForm>
    </div>
  );
}
