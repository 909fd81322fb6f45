import { letterKinds } from '../../../../law/index.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { v7 } from 'uuid';
import { Button } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { useMe } from '../../parts/person.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts as letterTexts } from './letter-texts.ts';
import { texts } from './texts.ts';
import { useStepLetter, type SeenLetter } from './use-letter-draft.ts';
import { useStep } from './use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';

const words = texts.withdrawn;
const throughs = ['paper', 'in-person', 'online', 'other'] as const;

/** A letter that confirms it is drafted first, and looked at before it goes. */
function DraftLetter({ of }: { readonly of: OfCase }) {
  const { show } = useStepLetter();
  const { today } = useMe();
  const [letterId] = useState(() => v7());
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    try {
      setProblem(null);
      await call(requestLetterEndpoints.draftLetter, {
        params: of.params,
        body: { letterId, kind: 'withdrawal', details: { withdrawnOn: today } },
      });
      show(letterId);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <div className="stack tight">
      <p className="hint">{words.withLetterHint}</p>
      <div className="row">
        <Button onClick={() => void run()}>{letterTexts.draftAct(letterKinds.withdrawal.title)}</Button>
        {problem !== null && (
          <span className="fault" role="alert">
            {problem}
          </span>
        )}
      </div>
    </div>
  );
}

function WithdrawnForm({ of, letter }: { readonly of: OfCase; readonly letter: SeenLetter | null }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.withdrawRequest, {
    initially: { on: today, through: '' },
    input: ({ on, through }) => ({
      on,
      through: through as (typeof throughs)[number],
      letter: letter === null ? null : seenOf(letter),
    }),
    choose: { through: texts.choose },
    done: letter === null ? words.done : letterTexts.withdrawal.done,
  });
  return (
    <ActForm form={form} act={actWords('withdrawn').title} back={of.page}>
      <p className="note">{words.lead}</p>
      {letter === null && <DraftLetter of={of} />}
      <RadioField
        form={form}
        name="through"
        label={words.through}
        options={throughs.map((value) => ({ value, title: words.throughs[value] }))}
      />
      <TextField form={form} name="on" label={words.on} kind="date" />
    </ActForm>
  );
}

/** The applicant withdrew, told outside the site; with a letter that confirms it where the office sends one. */
export const WithdrawnPage = () => (
  <ActPage act="withdrawn">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['withdrawal']}
        draft={() => <WithdrawnForm of={of} letter={null} />}
        issue={(letter) => <WithdrawnForm of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
