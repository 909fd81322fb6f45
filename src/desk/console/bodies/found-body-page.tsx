import { bodyEndpoints } from '../../contract/bodies.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChoiceField, RadioField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useBodies } from '../parts/choices.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import type { Body } from './body-list-page.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly parentId: string;
  readonly level: Body['level'] | '';
  readonly name: string;
  readonly siteCode: string;
}

/** Levels that may stand below a level. */
const below: Readonly<Record<Body['level'], readonly Body['level'][]>> = {
  county: ['department', 'township'],
  department: [],
  township: ['village'],
  village: [],
};

/** Registers a body below another one. */
export function FoundBodyPage() {
  const { body } = useMe();
  const bodies = useBodies().filter(({ level }) => below[level].length > 0);
  const finish = useFinish();
  const initially: Values = { parentId: body.id, level: '', name: '', siteCode: '' };
  const form = useForm({
    initially,
    schema: bodyEndpoints.foundBody.body,
    input: ({ parentId, level, name, siteCode }, actId) => ({
      actId,
      parentId,
      level: level as Body['level'],
      name,
      siteCode: siteCode.trim() === '' ? null : siteCode,
    }),
    choose: { parentId: texts.chooseParent, level: texts.chooseLevel },
    send: async (input) => {
      await call(bodyEndpoints.foundBody, { body: input });
      draft.finish();
      finish('/bodies', texts.foundedNow(input.name.trim()));
    },
  });
  const draft = useDraft('bodies.found', form.values.name, { ...form.values }, form.touched, (kept) =>
    form.setAll(kept as unknown as Values),
  );
  const parent = bodies.find(({ id }) => id === form.values.parentId);
  return (
    <div className="stack">
      <Heading title={texts.found} />
      <ActForm form={form} act={texts.found} back="/bodies" draft={draft}>
        <p className="note">{texts.foundLead}</p>
        <ChoiceField
          form={form}
          name="parentId"
          label={texts.parentLabel}
          options={bodies.map(({ id, name }) => ({ value: id, title: name }))}
          blank={common.pleaseChoose}
        />
        <RadioField
          form={form}
          name="level"
          label={texts.level}
          options={below[parent?.level ?? 'county'].map((value) => ({ value, title: texts.levels[value] }))}
        />
        <TextField form={form} name="name" label={texts.name} hint={texts.nameHint} />
        <TextField
          form={form}
          name="siteCode"
          label={`${texts.site}${common.optional}`}
          hint={texts.siteHint}
        />
      </ActForm>
    </div>
  );
}
