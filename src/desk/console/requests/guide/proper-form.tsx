import { Button } from 'antd';
import { useState } from 'react';
import { v7 } from 'uuid';
import { letterKindName, replyElements, type LetterKindId } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { readAnew, useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField } from '../../form/fields.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useWide } from '../../parts/use-wide.ts';
import type { OfCase } from '../acts/act-page.tsx';
import { LetterSheet } from '../acts/letter-sheet.tsx';
import { FaultList } from '../letters/fault-list.tsx';
import { answersOf } from './case-facts.ts';
import { ResultPanel } from './result-panel.tsx';
import { texts } from './texts.ts';
import { useAnswer } from './use-answer.ts';

const words = texts.proper;
type Seen = AnswerOf<typeof requestLetterEndpoints.letter>;

/** Drafts the letter of the answer; one click is enough, what it says comes from the case. */
export function DraftAnswer({
  of,
  kind,
  drafted,
}: {
  readonly of: OfCase;
  readonly kind: LetterKindId;
  readonly drafted?: (letterId: string) => void;
}) {
  const [letterId] = useState(() => v7());
  const [problem, setProblem] = useState<string | null>(null);
  const run = async () => {
    try {
      await call(requestLetterEndpoints.draftLetter, { params: of.params, body: { letterId, kind } });
      await readAnew();
      drafted?.(letterId);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <div className="stack tight">
      <p>{words.noLetter(letterKindName(kind))}</p>
      <div>
        <Button type="primary" onClick={() => void run()}>
          {words.draft(letterKindName(kind))}
        </Button>
      </div>
      {problem !== null && (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function Checked({ of, seen }: { readonly of: OfCase; readonly seen: Seen }) {
  const { proper } = answersOf(of.data);
  const { letter, faults, masked, row, may } = seen;
  const wide = useWide();
  const answering = useAnswer(of, 'proper', {
    initially: { checked: proper?.checked ?? ([] as readonly string[]) },
    answer: ({ checked }) => ({ checked }),
    check: ({ checked }) =>
      checked.length < replyElements.length ? [{ field: 'checked', message: words.tickAll }] : [],
    done: words.saved,
    goTo: `${of.page}/submit`,
  });
  const { form, result } = answering;
  const hints: Readonly<Record<string, string>> = { number: words.numberHint, date: words.dateHint };
  return (
    <>
      <div className="beside check-beside">
        <ActForm form={form} act={words.go} back={of.page}>
          {faults.length > 0 && <FaultList faults={faults} />}
          <ChecksField
            form={form}
            name="checked"
            label={wide ? words.elements : words.elementsBelow}
            options={replyElements.map(({ id, title }) => ({
              value: id,
              title,
              ...(hints[id] === undefined ? {} : { note: hints[id] }),
            }))}
          />
        </ActForm>
        <section className="stack tight" aria-label={words.letter}>
          {may.edit && (
            <div>
              <LinkButton to={`${of.page}/letters/${row.letterId}`}>{words.edit}</LinkButton>
            </div>
          )}
          {masked && <p className="meta">{words.masked}</p>}
          <LetterSheet letter={letter} />
        </section>
      </div>
      <ResultPanel of={of} result={result} />
    </>
  );
}

function WithLetter({ of, letterId }: { readonly of: OfCase; readonly letterId: string }) {
  const query = useRead(requestLetterEndpoints.letter, { params: { ...of.params, letterId } });
  return <Loaded query={query}>{(seen) => <Checked key={seen.digest} of={of} seen={seen} />}</Loaded>;
}

/** 当不当: the officer goes through the elements of a reply with the letter beside them. */
export function ProperForm({ of }: { readonly of: OfCase }) {
  const query = useRead(requestDecisionEndpoints.decision, { params: of.params });
  return (
    <Loaded query={query}>
      {({ decided, letterId }) => {
        if (decided === null) return <Notice>{words.before}</Notice>;
        if (letterId === null) return <DraftAnswer of={of} kind={decided.letterKind} />;
        return <WithLetter of={of} letterId={letterId} />;
      }}
    </Loaded>
  );
}
