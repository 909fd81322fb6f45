import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { OutcomeId } from '../../../../law/index.ts';
import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, TextField } from '../../form/fields.tsx';
import { useForm, type Form } from '../../form/use-form.ts';
import { minuteText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ActPage, type OfCase } from '../acts/act-page.tsx';
import { actWords } from '../acts/act-words.ts';
import { LetterSheet } from '../acts/letter-sheet.tsx';
import type { SeenLetter } from '../acts/use-letter-draft.ts';
import { answersOf } from '../guide/case-facts.ts';
import { DraftAnswer } from '../guide/proper-form.tsx';
import { MissingList } from '../guide/result-panel.tsx';
import { FaultList } from '../letters/fault-list.tsx';
import { EnclosuresField } from '../service/enclosures-field.tsx';
import { outcomeOptions } from '../words.ts';
import { OutcomeFacts } from './outcome-facts.tsx';
import { PartsField } from './parts-field.tsx';
import { StepList } from './step-list.tsx';
import {
  allChecked,
  choiceOf,
  faultsOfSubmission,
  initialValues,
  kindsFor,
  type DecisionAnswer,
  type LetterRow,
  type SubmitValues,
} from './submit-values.ts';
import { texts } from './texts.ts';

/** Another result than the guide's, with why. */
function ChoiceFields({ form }: { readonly form: Form<SubmitValues> }) {
  return (
    <>
      <Notice kind="warning">{texts.choosing}</Notice>
      <ChoiceField
        form={form}
        name="outcome"
        at="choice.outcome"
        label={texts.outcome}
        blank={texts.chooseOutcome}
        options={outcomeOptions}
      />
      {form.values.outcome === 'partlyGranted' && (
        <PartsField
          parts={form.values.parts}
          faults={form.faults}
          put={(parts) => form.set('parts', parts)}
        />
      )}
      <TextField
        form={form}
        name="why"
        at="choice.why"
        label={texts.choiceWhy}
        hint={texts.choiceWhyHint}
        most={500}
      />
    </>
  );
}

/** Which draft goes up; where there is none of the result, it is drafted here. */
function LetterField({
  of,
  form,
  drafts,
  kind,
  seen,
  look,
}: {
  readonly of: OfCase;
  readonly form: Form<SubmitValues>;
  readonly drafts: readonly LetterRow[];
  readonly seen: SeenLetter | undefined;
  readonly look: (letterId: string) => void;
  readonly kind: ReturnType<typeof kindsFor>[number] | undefined;
}) {
  const { letterId } = form.values;
  useEffect(() => look(letterId), [look, letterId]);
  if (drafts.length === 0)
    return kind === undefined ? null : (
      <DraftAnswer key={kind} of={of} kind={kind} drafted={(id) => form.set('letterId', id)} />
    );
  return (
    <>
      <ChoiceField
        form={form}
        name="letterId"
        label={texts.drafts}
        blank={texts.noLetterAtAll}
        options={drafts.map(({ letterId: value, kindTitle, savedAt }) => ({
          value,
          title: texts.draftOf(kindTitle, minuteText(savedAt)),
        }))}
      />
      {letterId !== '' && seen !== undefined && (
        <details>
          <summary>{texts.read}</summary>
          <p>
            <Link to={`${of.page}/letters/${letterId}`}>{texts.edit}</Link>
          </p>
          <LetterSheet letter={seen.letter} />
        </details>
      )}
    </>
  );
}

function Enclosures({
  of,
  form,
  enclosures,
  choosing,
}: {
  readonly of: OfCase;
  readonly form: Form<SubmitValues>;
  readonly enclosures: DecisionAnswer['enclosures'];
  readonly choosing: boolean;
}) {
  // Why a file may not go depends on the result: where another is chosen, the server says it.
  const given = enclosures.filter(({ why }) => choosing || why === null);
  const kept = enclosures.filter(({ why }) => !choosing && why !== null);
  return (
    <div className="stack tight">
      <EnclosuresField form={form} given={given} kept={kept} words={texts} />
      <div>
        <LinkButton to={`${of.page}/materials`}>{texts.materials}</LinkButton>
      </div>
    </div>
  );
}

function Standing({ of, decision }: { readonly of: OfCase; readonly decision: DecisionAnswer }) {
  const { decided, missing, faults, steps } = decision;
  const checked = allChecked(answersOf(of.data).proper?.checked ?? []);
  if (decided === null) return null;
  return (
    <>
      <OutcomeFacts decided={decided} />
      {missing.length === 0 ? (
        <p className="state success">{texts.evidenceThere}</p>
      ) : (
        <Notice kind="danger" title={texts.missingCount(missing.length)}>
          <MissingList of={of} missing={missing} />
        </Notice>
      )}
      <FaultList faults={faults} />
      {checked ? (
        <p className="state success">{texts.checked}</p>
      ) : (
        <Notice kind="warning">
          <p>{texts.notChecked}</p>
          <p>
            <LinkButton to={`${of.page}/guide?q=proper`}>{texts.check}</LinkButton>
          </p>
        </Notice>
      )}
      <section className="stack tight" aria-labelledby="submit-steps">
        <h2 id="submit-steps">{texts.steps}</h2>
        <StepList steps={steps} />
      </section>
    </>
  );
}

function SubmitForm({
  of,
  decision,
  letters,
  choosing,
}: {
  readonly of: OfCase;
  readonly decision: DecisionAnswer;
  readonly letters: readonly LetterRow[];
  readonly choosing: boolean;
}) {
  const finish = useFinish();
  const checked = allChecked(answersOf(of.data).proper?.checked ?? []);
  const [letterId, setLetterId] = useState(decision.letterId ?? '');
  const letter = useRead(
    requestLetterEndpoints.letter,
    { params: { ...of.params, letterId } },
    letterId !== '',
  );
  const seen = letterId === '' ? undefined : letter.data;
  const form = useForm<SubmitValues, typeof requestDecisionEndpoints.submitDecision.body>({
    initially: initialValues(decision),
    schema: requestDecisionEndpoints.submitDecision.body,
    input: (values, actId) => ({
      actId,
      letterId: values.letterId,
      // Without a letter it is the letter that is asked for, below.
      digest: values.letterId === '' ? noDigest : seen?.row.letterId === values.letterId ? seen.digest : '',
      files: [...values.files],
      choice: choosing ? choiceOf(values) : null,
    }),
    choose: { letterId: texts.noLetterAtAll, digest: texts.letterNotRead },
    check: (values) => [
      ...faultsOfSubmission(values, choosing),
      ...(choosing || checked ? [] : [{ field: 'letterId', message: texts.notChecked }]),
    ],
    send: async (body) => {
      await call(requestDecisionEndpoints.submitDecision, { params: of.params, body });
      finish(of.page, texts.submitted);
    },
  });
  const chosen: OutcomeId | '' | null = choosing ? form.values.outcome : null;
  const kinds = kindsFor(decision, chosen);
  const drafts = letters.filter(({ state, kind }) => state === 'draft' && kinds.includes(kind));
  const kind = choosing ? kinds[0] : (decision.decided?.letterKind ?? kinds[0]);
  // Nothing goes up that was not read: what is sent is the letter as it stands here.
  if (letterId !== '' && seen === undefined) return <Loaded query={letter}>{() => null}</Loaded>;
  return (
    <ActForm form={form} act={actWords('submitted').title} back={of.page}>
      {choosing ? <ChoiceFields form={form} /> : <Standing of={of} decision={decision} />}
      <LetterField of={of} form={form} drafts={drafts} kind={kind} seen={seen} look={setLetterId} />
      <Enclosures of={of} form={form} enclosures={decision.enclosures} choosing={choosing} />
      {choosing && <p className="meta">{texts.stepsChosen}</p>}
      <p>
        {choosing ? (
          <Link to={{ search: '' }}>{texts.byGuide}</Link>
        ) : (
          <Link to={{ search: '?choose' }}>{texts.choose}</Link>
        )}
      </p>
    </ActForm>
  );
}

const noDigest = '0'.repeat(64);

function Submit({ of }: { readonly of: OfCase }) {
  const [search] = useSearchParams();
  const choosing = search.has('choose');
  const decision = useRead(requestDecisionEndpoints.decision, { params: of.params });
  const letters = useRead(requestLetterEndpoints.letters, { params: of.params });
  return (
    <Loaded query={decision}>
      {(found) => {
        if (found.decided === null && !choosing) {
          return (
            <Notice kind="warning">
              <p>{texts.open(found.open ?? '')}</p>
              <p className="row">
                <LinkButton to={`${of.page}/guide`} type="primary">
                  {texts.toGuide}
                </LinkButton>
                <LinkButton to={`${of.page}/submit?choose`}>{texts.choose}</LinkButton>
              </p>
            </Notice>
          );
        }
        return (
          <Loaded query={letters}>
            {(all) => (
              <SubmitForm
                // What goes up is what is on the screen: another letter or result begins anew.
                key={`${String(choosing)} ${found.letterId ?? ''} ${found.digest ?? ''}`}
                of={of}
                decision={found}
                letters={all.letters}
                choosing={choosing}
              />
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

/** Sends a decision up: the result, the letter, what goes with it. */
export const SubmitPage = () => <ActPage act="submitted">{(of) => <Submit of={of} />}</ActPage>;
