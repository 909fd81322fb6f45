import { registerEndpoints } from '../../contract/registers.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonPage } from '../form/reason-page.tsx';
import { texts as form } from '../form/texts.ts';
import { useStep } from '../form/use-step.ts';
import { LoadedPage } from '../parts/loaded-page.tsx';
import { LineFields } from './line-fields.tsx';
import { useLine } from './line-page.tsx';
import { faultsOf, inputOf, valuesOf, type RegisterLine } from './line-values.ts';
import { texts } from './texts.ts';

/** Puts a line right. */
export function CorrectLinePage() {
  const { query } = useLine();
  return (
    <LoadedPage title={`${texts.correct}：${texts.line}`} query={query}>
      {(line) => <Correction key={line.id} line={line} />}
    </LoadedPage>
  );
}

function Correction({ line }: { readonly line: RegisterLine }) {
  const { params, page } = useLine();
  const { register, bodyId } = line;
  const act = useStep({ params, page }, registerEndpoints.correctLine, {
    initially: valuesOf(line),
    input: (values) => ({ ...inputOf(register, values), reason: values.reason }),
    check: (values) => faultsOf(register, values),
    done: ({ matter }) => texts.corrected(matter.trim()),
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
  const matter = query.data?.matter ?? '';
  return (
    <ReasonPage
      heading={`${texts.strikeOut}：${texts.line}`}
      act={texts.strikeOut}
      danger
      name={matter}
      happens={texts.strikeOutHappens}
      back={page}
      send={async (body) => {
        await call(registerEndpoints.strikeOutLine, { params, body });
        return texts.struck(matter);
      }}
    />
  );
}
