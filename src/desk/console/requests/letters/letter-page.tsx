import { Button } from 'antd';
import { useState } from 'react';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { call } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { dateText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PaperButtons } from '../../parts/paper-buttons.tsx';
import { stepPage } from '../act-pages.ts';
import { LetterSheet } from '../acts/letter-sheet.tsx';
import type { SeenLetter } from '../acts/use-letter-draft.ts';
import { ChangeList } from './change-list.tsx';
import { FaultList } from './fault-list.tsx';
import { changesNow, LetterEditor } from './letter-editor.tsx';
import { OpenLetter } from './open-letter.tsx';
import { texts } from './texts.ts';
import { useLetter } from './use-letter.ts';
import { useLetterKeeper } from './use-letter-keeper.ts';

type OfLetter = Pick<ReturnType<typeof useLetter>, 'params' | 'page' | 'letterPage'> & {
  readonly seen: SeenLetter;
};

/** What a letter is for, by which articles. */
function Guidance({ seen: { hint, basis } }: Pick<OfLetter, 'seen'>) {
  return (
    <details className="note">
      <summary>{texts.guidance}</summary>
      <p>{hint}</p>
      <LawChips basis={basis} />
    </details>
  );
}

function Hints({ hints }: { readonly hints: readonly string[] }) {
  if (hints.length === 0) return null;
  return (
    <Notice kind="warning" title={texts.hints}>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Editing({ of, reload }: { readonly of: OfLetter; readonly reload: () => void }) {
  const { seen, params, page, letterPage } = of;
  const keeper = useLetterKeeper(params, seen);
  const { saveNow, said, problem, stale, faults, hints, edited } = keeper;
  const changes = changesNow(seen, edited);
  const step = stepPage(page, seen.row.kind, params.letterId);
  return (
    <>
      {problem !== null && (
        <Notice kind="danger" alert>
          <p>{stale ? texts.edit.stale : problem}</p>
          {stale && (
            <p>
              <Button onClick={reload}>{texts.edit.reload}</Button>
            </p>
          )}
        </Notice>
      )}
      <div className="beside letter-beside">
        <LetterEditor seen={seen} keeper={keeper} />
        <aside className="stack beside-panel letter-aside">
          {faults.length === 0 ? (
            <Notice kind="success">{texts.noFaults}</Notice>
          ) : (
            <FaultList faults={faults} />
          )}
          <Hints hints={hints} />
          <section className="panel stack tight" aria-labelledby="letter-changes">
            <h2 id="letter-changes">{texts.changesCount(changes.changed)}</h2>
            <ChangeList changes={changes} />
          </section>
        </aside>
      </div>
      <div className="row act-buttons no-print">
        <Button type="primary" onClick={() => void saveNow()}>
          {texts.edit.save}
        </Button>
        <span role="status" className="meta">
          {said}
        </span>
        <PaperButtons
          make={async (format) => {
            if (keeper.dirty) await saveNow();
            return call(requestLetterEndpoints.previewLetter, { params, query: { format } });
          }}
          pdf={texts.preview.pdf}
          docx={texts.preview.docx}
          making={texts.preview.making}
        />
        {seen.may.issue && <LinkButton to={`${letterPage}/issue`}>{texts.issue}</LinkButton>}
        {step !== null && !seen.may.issue && <LinkButton to={step}>{texts.goStep}</LinkButton>}
        {seen.row.use === 'decision' && seen.row.kind !== 'withdrawal' && (
          <LinkButton to={`${page}/submit`}>{texts.goOn}</LinkButton>
        )}
        <LinkButton to={`${letterPage}/again`}>{texts.again}</LinkButton>
        <LinkButton to={`${letterPage}/discard`}>{texts.discard}</LinkButton>
      </div>
    </>
  );
}

function Reading({ of: { seen, params, letterPage } }: { readonly of: OfLetter }) {
  const { row, letter, changes, masked, may, faults } = seen;
  return (
    <>
      {row.state === 'issued' ? (
        <p>
          {[
            texts.issuedOn(dateText(row.issuedOn ?? '')),
            row.servedOn === null ? texts.notServed : texts.servedOn(dateText(row.servedOn)),
            ...(row.deliveredOn === null ? [] : [texts.deliveredOn(dateText(row.deliveredOn))]),
          ].join(texts.comma)}
        </p>
      ) : (
        may.why !== null && <Notice>{masked && may.edit ? texts.maskedNoEdit : may.why}</Notice>
      )}
      <FaultList faults={faults} />
      {row.state === 'issued' && (
        <div className="row no-print">
          <LinkButton to={`${letterPage}/service`} type={row.servedOn === null ? 'primary' : 'default'}>
            {texts.serve}
          </LinkButton>
        </div>
      )}
      {row.state === 'issued' && !masked && <OpenLetter params={params} title={row.kindTitle} />}
      {masked && <p className="meta">{texts.masked}</p>}
      <LetterSheet letter={letter} />
      <section className="panel stack tight" aria-labelledby="letter-changes">
        <h2 id="letter-changes">{texts.changesCount(changes.changed)}</h2>
        <ChangeList changes={changes} />
      </section>
    </>
  );
}

/** One letter: edited as plain paragraphs while it is a draft; read, taken out and served once it is issued. */
export function LetterPage() {
  const { params, query, page, letterPage } = useLetter();
  const [round, setRound] = useState(0);
  return (
    <div className="stack">
      <Loaded query={query}>
        {(seen) => {
          const of = { params, page, letterPage, seen };
          const { kindTitle, number, recipientTitle, state } = seen.row;
          return (
            <>
              <Heading title={texts.letter(kindTitle)}>
                <LinkButton to={`${page}/letters`}>{texts.toList}</LinkButton>
                <LinkButton to={page}>{texts.back}</LinkButton>
              </Heading>
              <p className="meta">
                {[...(number === null ? [] : [number]), recipientTitle, texts.states[state]].join(
                  texts.comma,
                )}
              </p>
              <Guidance seen={seen} />
              {seen.may.edit && !seen.masked ? (
                <Editing
                  key={round}
                  of={of}
                  reload={() => void readAnew().then(() => setRound((before) => before + 1))}
                />
              ) : (
                <Reading of={of} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
