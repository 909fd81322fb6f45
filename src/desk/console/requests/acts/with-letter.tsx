import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { LetterKindId } from '../../../../law/index.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { minuteText } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShowPaper } from '../../parts/paper-viewer.ts';
import type { OfCase } from './act-page.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { texts } from './letter-texts.ts';
import { useStepLetter, type SeenLetter } from './use-letter-draft.ts';

/** Letters of the step that were drafted and not issued: one may go on with them. */
function Drafts({ of: { params }, kinds }: { readonly of: OfCase; readonly kinds: readonly LetterKindId[] }) {
  const { data } = useRead(requestLetterEndpoints.letters, { params });
  const drafts = (data?.letters ?? []).filter(({ kind, state }) => state === 'draft' && kinds.includes(kind));
  if (drafts.length === 0) return null;
  return (
    <Notice>
      <p>{texts.drafts}</p>
      <ul>
        {drafts.map(({ letterId, kindTitle, savedAt }) => (
          <li key={letterId}>
            <Link to={{ search: `?letter=${letterId}` }}>{texts.draft(kindTitle, minuteText(savedAt))}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function PreviewButton({ of, letterId }: { readonly of: OfCase; readonly letterId: string }) {
  const show = useShowPaper();
  const [state, setState] = useState<string | null>(null);
  const run = async () => {
    setState(texts.previewing);
    try {
      show(
        await call(requestLetterEndpoints.previewLetter, {
          params: { ...of.params, letterId },
          query: { format: 'pdf' },
        }),
      );
      setState(null);
    } catch (error) {
      setState(sentenceOf(error));
    }
  };
  return (
    <>
      <Button onClick={() => void run()}>{texts.preview}</Button>
      <span role="status" className="meta">
        {state}
      </span>
    </>
  );
}

const FaultList = ({ faults }: { readonly faults: SeenLetter['faults'] }) => (
  <ul>
    {faults.map(({ id, sentence }) => (
      <li key={`${id} ${sentence}`}>{sentence}</li>
    ))}
  </ul>
);

/** The letter as it stands, with what is still to mend; then the step itself. */
function Drafted({
  of,
  letter,
  children,
}: {
  readonly of: OfCase;
  readonly letter: SeenLetter;
  readonly children: ReactNode;
}) {
  const { fillAnew } = useStepLetter();
  const { faults, hints, masked, row, may } = letter;
  const errors = faults.filter(({ level }) => level === 'error');
  const others = faults.filter(({ level }) => level !== 'error');
  return (
    <div className="stack">
      <p className="note">{texts.drafted}</p>
      {errors.length > 0 && (
        <Notice kind="danger" title={texts.faults(errors.length)}>
          <FaultList faults={errors} />
        </Notice>
      )}
      {others.length > 0 && (
        <Notice kind="warning" title={texts.remarks}>
          <FaultList faults={others} />
        </Notice>
      )}
      {hints.length > 0 && (
        <Notice kind="warning">
          <p>{texts.hints}</p>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Notice>
      )}
      {masked && <p className="meta">{texts.masked}</p>}
      <LetterSheet letter={letter.letter} />
      {may.edit && (
        <div className="row no-print">
          <LinkButton to={`${of.page}/letters/${row.letterId}`}>{texts.edit}</LinkButton>
          <Button onClick={() => fillAnew(row.letterId)}>{texts.anew}</Button>
          <PreviewButton of={of} letterId={row.letterId} />
        </div>
      )}
      {children}
    </div>
  );
}

function OfLetter({
  of,
  letterId,
  kinds,
  draft,
  issue,
}: {
  readonly of: OfCase;
  readonly letterId: string;
  readonly kinds: readonly LetterKindId[];
  readonly draft: (before: SeenLetter) => ReactNode;
  readonly issue: (letter: SeenLetter) => ReactNode;
}) {
  const { anew } = useStepLetter();
  const query = useRead(requestLetterEndpoints.letter, { params: { ...of.params, letterId } });
  return (
    <Loaded query={query}>
      {(letter) => {
        if (!kinds.includes(letter.row.kind)) return <Notice kind="warning">{texts.wrongKind}</Notice>;
        if (letter.row.state !== 'draft') return <Notice kind="warning">{texts.issued}</Notice>;
        if (anew && letter.may.edit) {
          return (
            <>
              <p className="note">{texts.anewLead}</p>
              {draft(letter)}
            </>
          );
        }
        return (
          <Drafted of={of} letter={letter}>
            {issue(letter)}
          </Drafted>
        );
      }}
    </Loaded>
  );
}

/**
 * A step that is told by a letter: first what the letter says is filled in and it is drafted, then it is looked at and the step is
 * done with exactly what was seen. The address holds which letter, so that it may be sent to who consents.
 */
export function WithLetter(props: {
  readonly of: OfCase;
  /** Kinds of letter that tell of this step. */
  readonly kinds: readonly LetterKindId[];
  readonly draft: (before: SeenLetter | null) => ReactNode;
  readonly issue: (letter: SeenLetter) => ReactNode;
}) {
  const { letterId } = useStepLetter();
  if (letterId !== null) return <OfLetter {...props} letterId={letterId} />;
  return (
    <div className="stack">
      <Drafts of={props.of} kinds={props.kinds} />
      {props.draft(null)}
    </div>
  );
}

export const seenOf = ({ row, digest }: SeenLetter) => ({ letterId: row.letterId, digest });
