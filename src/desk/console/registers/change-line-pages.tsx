import { registerEndpoints } from '../../contract/registers.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { texts as form } from '../form/texts.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { LineFields } from './line-fields.tsx';
import { useLine } from './line-page.tsx';
import { faultsOf, inputOf, valuesOf, type RegisterLine } from './line-values.ts';
import { texts } from './texts.ts';

/** Puts a line right. */
export function CorrectLinePage() {
  const { query } = useLine();
  return (
    <div className="stack">
      <Heading title={`${texts.correct}：${texts.line}`} />
      <Loaded query={query}>{(line) => <Correction key={line.id} line={line} />}</Loaded>
    </div>
  );
}

function Correction({ line }: { readonly line: RegisterLine }) {
  const { params, page } = useLine();
  const finish = useFinish();
  const { register, bodyId } = line;
  const act = useForm({
    initially: valuesOf(line),
    schema: registerEndpoints.correctLine.body,
    input: (values, actId) => ({ actId, ...inputOf(register, values), reason: values.reason }),
    check: (values) => faultsOf(register, values),
    send: async (input) => {
      await call(registerEndpoints.correctLine, { params, body: input });
      finish(page, texts.corrected(input.matter.trim()));
    },
  });
  return (
    <ActForm form={act} act={texts.correct} back={page}>
      <p>{texts.correctLead}</p>
      <LineFields form={act} register={register} bodyId={bodyId} />
      <TextField form={act} name="reason" label={form.reason} hint={form.reasonHint} />
    </ActForm>
  );
}

/** Takes a line out of the count. */
export function StrikeOutLinePage() {
  const { params, page, query } = useLine();
  const finish = useFinish();
  const matter = query.data?.matter ?? '';
  return (
    <div className="stack">
      <Heading title={`${texts.strikeOut}：${texts.line}`} />
      <ReasonForm
        act={texts.strikeOut}
        back={page}
        danger
        send={async (body) => {
          await call(registerEndpoints.strikeOutLine, { params, body });
          finish(page, texts.struck(matter));
        }}
      >
        <p className="lead">
          {matter}
          <br />
          {texts.strikeOutHappens}
        </p>
      </ReasonForm>
    </div>
  );
}
