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
import { useStep } from '../../form/use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';

const words = texts.withdrawn;
const throughs = ['paper', 'in-person', 'online', 'other'] as const;

type Through = (typeof throughs)[number];

/** Drafts the letter that confirms it, from the day and the way that are chosen. */
function DraftButton({
  of,
  on,
  through,
}: {
  readonly of: OfCase;
  readonly on: string;
  readonly through: Through;
}) {
  const { show } = useStepLetter();
  const [letterId] = useState(() => v7());
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    try {
      setProblem(null);
      await call(requestLetterEndpoints.draftLetter, {
        params: of.params,
        body: { letterId, kind: 'withdrawal', details: { withdrawnOn: on, withdrawnThrough: through } },
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

function WithdrawnForm({ of, before }: { readonly of: OfCase; readonly before: SeenLetter | null }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.withdrawRequest, {
    initially: {
      on: before?.details.withdrawnOn ?? today,
      through: before?.details.withdrawnThrough ?? '',
    },
    input: ({ on, through }) => ({ on, through: through as Through, letter: null }),
    choose: { through: texts.choose },
    done: words.done,
  });
  const { on, through } = form.values;
  return (
    <ActForm form={form} act={actWords('withdrawn').title} back={of.page}>
      <p className="note">{words.lead}</p>
      <RadioField
        form={form}
        name="through"
        label={words.through}
        options={throughs.map((value) => ({ value, title: words.throughs[value] }))}
      />
      <TextField form={form} name="on" label={words.on} kind="date" />
      {through !== '' && <DraftButton of={of} on={on} through={through as Through} />}
    </ActForm>
  );
}

/** With the letter that was looked at: day and way stand in it. */
function WithdrawnIssue({ of, letter }: { readonly of: OfCase; readonly letter: SeenLetter }) {
  const { today } = useMe();
  const { withdrawnOn = today, withdrawnThrough = 'other' } = letter.details;
  const form = useStep(of, requestProcessEndpoints.withdrawRequest, {
    initially: {},
    input: () => ({ on: withdrawnOn, through: withdrawnThrough, letter: seenOf(letter) }),
    done: letterTexts.withdrawal.done,
  });
  return (
    <ActForm form={form} act={actWords('withdrawn').title} back={of.page}>
      <p className="note">{words.lead}</p>
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
        draft={(before) => <WithdrawnForm of={of} before={before} />}
        issue={(letter) => <WithdrawnIssue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
