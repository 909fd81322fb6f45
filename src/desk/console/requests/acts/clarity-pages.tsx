import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField, TickField } from '../../form/fields.tsx';
import { useMe } from '../../parts/person.ts';
import { ContentFields, blankContent, contentOf, faultsOfContent } from '../fields/content-fields.tsx';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './texts.ts';
import { useStep } from '../../form/use-step.ts';

function FoundClearForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.foundClear, {
    initially: { on: today, reason: '' },
    input: (values) => values,
    done: texts.foundClear.done,
  });
  return (
    <ActForm form={form} act={actWords('found-clear').title} back={of.page}>
      <p className="note">{texts.foundClear.lead}</p>
      <TextField form={form} name="on" label={texts.on} kind="date" />
      <TextField
        form={form}
        name="reason"
        label={`${texts.remark}${texts.optional}`}
        kind="area"
        most={500}
      />
    </ActForm>
  );
}

/** The request says clearly enough what is wanted. */
export const FoundClearPage = () => <ActPage act="found-clear">{(of) => <FoundClearForm of={of} />}</ActPage>;

const hows = ['online', 'paper', 'phone', 'in-person', 'other'] as const;

function ClarifiedForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const dueOn = of.data.clocks.find(({ id }) => id === 'clarification')?.dueOn ?? null;
  const form = useStep(of, requestProcessEndpoints.clarified, {
    initially: {
      on: today,
      how: 'paper',
      hasContent: of.data.clarification?.defects.includes('content') ?? true,
      lateBecause: '',
      ...blankContent,
    },
    input: ({ on, how, hasContent, lateBecause, ...content }) => ({
      on,
      how: how as (typeof hows)[number],
      content: hasContent ? contentOf(content) : null,
      lateBecause: dueOn !== null && on > dueOn ? lateBecause : null,
    }),
    check: (values) => [
      ...(values.hasContent ? faultsOfContent(values) : []),
      ...(dueOn !== null && values.on > dueOn && values.lateBecause.trim() === ''
        ? [{ field: 'lateBecause', message: texts.clarified.sayLate }]
        : []),
    ],
    done: texts.clarified.done,
  });
  const { on, hasContent } = form.values;
  return (
    <ActForm form={form} act={actWords('clarified').title} back={of.page}>
      <TextField form={form} name="on" label={texts.on} kind="date" />
      <RadioField
        form={form}
        name="how"
        label={texts.clarified.how}
        options={hows.map((value) => ({ value, title: texts.clarified.hows[value] }))}
      />
      <TickField
        form={form}
        name="hasContent"
        label={texts.clarified.hasContent}
        hint={texts.clarified.hasContentHint}
      />
      {hasContent && <ContentFields form={form} />}
      {dueOn !== null && on > dueOn && (
        <>
          <p className="note">{texts.clarified.lateHint}</p>
          <TextField
            form={form}
            name="lateBecause"
            label={texts.clarified.lateBecause}
            kind="area"
            most={500}
          />
        </>
      )}
    </ActForm>
  );
}

/** The applicant clarified; the answer is counted anew from that day (条例第三十条). */
export const ClarifiedPage = () => <ActPage act="clarified">{(of) => <ClarifiedForm of={of} />}</ActPage>;
