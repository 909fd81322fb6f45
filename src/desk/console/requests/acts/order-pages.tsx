import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, RadioField, TextField, TickField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { nameOf } from '../words.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { OtherRequest } from './other-request.tsx';
import { texts } from './texts.ts';
import { useRequestColleagues } from './use-colleagues.ts';
import { useStep } from '../../form/use-step.ts';

function NotedForm({ of }: { readonly of: OfCase }) {
  const form = useStep(of, requestProcessEndpoints.noteRequest, {
    initially: { text: '' },
    input: (values) => values,
    done: texts.noted.done,
  });
  return (
    <ActForm form={form} act={actWords('noted').title} back={of.page}>
      <p className="note">{texts.noted.lead}</p>
      <TextField form={form} name="text" label={texts.noted.text} kind="area" most={1000} />
    </ActForm>
  );
}

/** A note on the work: it stays for ever. */
export const NotedPage = () => <ActPage act="noted">{(of) => <NotedForm of={of} />}</ActPage>;

const hows = ['repeat', 'related'] as const;

function LinkedForm({ of }: { readonly of: OfCase }) {
  const form = useStep(of, requestProcessEndpoints.linkRequest, {
    initially: { otherId: '', how: 'related' },
    input: ({ otherId, how }) => ({ otherId, how: how as (typeof hows)[number] }),
    choose: { otherId: texts.linked.chooseOther },
    done: texts.linked.done,
  });
  return (
    <ActForm form={form} act={actWords('linked').title} back={of.page}>
      <RadioField
        form={form}
        name="how"
        label={texts.linked.how}
        options={hows.map((value) => ({ value, title: texts.linked.hows[value] }))}
      />
      <OtherRequest of={of} form={form} name="otherId" label={texts.linked.other} />
    </ActForm>
  );
}

/** Names another request that belongs to this one. */
export const LinkedPage = () => <ActPage act="linked">{(of) => <LinkedForm of={of} />}</ActPage>;

function JoinedForm({ of }: { readonly of: OfCase }) {
  const now = of.data.links.find(({ how }) => how === 'joined');
  const form = useStep(of, requestProcessEndpoints.joinRequest, {
    initially: { withId: '', stop: false, reason: '' },
    input: ({ withId, stop, reason }) => ({ withId: stop ? null : withId, reason }),
    choose: { withId: texts.linked.chooseOther },
    done: now === undefined ? texts.joined.done.with : texts.joined.done.alone,
  });
  return (
    <ActForm form={form} act={actWords('joined').title} back={of.page}>
      <p className="note">{texts.joined.lead}</p>
      {now !== undefined && (
        <>
          <p>{nameOf(now)}</p>
          <TickField form={form} name="stop" label={texts.joined.stop} />
        </>
      )}
      {!form.values.stop && <OtherRequest of={of} form={form} name="withId" label={texts.joined.which} />}
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Answers this and another request by one letter (法释〔2025〕8号第十四条第三款). */
export const JoinedPage = () => <ActPage act="joined">{(of) => <JoinedForm of={of} />}</ActPage>;

function HandedOnForm({ of }: { readonly of: OfCase }) {
  const { bodies } = useRequestColleagues(of.data.bodyId);
  const form = useStep(of, requestProcessEndpoints.handOnRequest, {
    initially: { toBodyId: '', reason: '' },
    input: (values) => values,
    choose: { toBodyId: texts.handedOn.chooseTo },
    done: texts.handedOn.done,
  });
  return (
    <ActForm form={form} act={actWords('handed-on').title} back={of.page}>
      <p className="note">{texts.handedOn.lead}</p>
      <ChoiceField
        form={form}
        name="toBodyId"
        label={texts.handedOn.to}
        blank={texts.handedOn.chooseTo}
        options={bodies}
      />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Gives a request to the body that it was meant for, before it is registered here. */
export const HandedOnPage = () => <ActPage act="handed-on">{(of) => <HandedOnForm of={of} />}</ActPage>;
