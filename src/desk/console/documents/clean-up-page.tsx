import { Link } from 'react-router';
import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import { call } from '../call/call.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { PaperButtons } from '../parts/paper-buttons.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { ConclusionForm } from './conclusion-form.tsx';
import { texts } from './texts.ts';
import { useCleanUp, type CleanUp } from './use-clean-up.ts';

const lists = ['inForce', 'amended', 'repealed', 'lapsed'] as const;

/** The published result: a list for each thing that may come of it. */
function Result({
  result,
  bodyId,
}: {
  readonly result: NonNullable<CleanUp['result']>;
  readonly bodyId: string;
}) {
  return lists.map((list) => (
    <section className="panel stack tight" key={list}>
      <h2>
        {texts.resultLists[list]}
        <span className="meta"> {texts.count(result[list].length)}</span>
      </h2>
      {result[list].length === 0 ? (
        <p>{texts.noneListed}</p>
      ) : (
        <ol className="stack tight">
          {result[list].map(({ documentId, title, number, until }) => (
            <li key={documentId}>
              <Link to={`/documents/${bodyId}/${documentId}`}>{title}</Link>
              <div className="meta">
                {number ?? texts.noNumber}
                {until !== null && `，${texts.untilText[list]}${dateText(until)}`}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  ));
}

function Progress({ campaign }: { readonly campaign: CleanUp }) {
  const { asOf, dueOn, documents, concluded, closedOn } = campaign;
  return (
    <dl className="facts panel">
      <dt>{texts.asOf}</dt>
      <dd>{texts.campaignFacts(dateText(asOf))}</dd>
      {dueOn !== null && (
        <>
          <dt>{texts.dueOn}</dt>
          <dd>{dateText(dueOn, closedOn === null)}</dd>
        </>
      )}
      <dt>{texts.conclusion}</dt>
      <dd>
        {closedOn === null ? (
          <>
            <div role="status">{texts.progress(concluded, documents)}</div>
            <progress value={concluded} max={Math.max(documents, 1)} aria-label={texts.conclusion} />
          </>
        ) : (
          texts.closedOn(dateText(closedOn))
        )}
      </dd>
    </dl>
  );
}

/** One clean-up: its documents to conclude on, or its published result. */
export function CleanUpPage() {
  const { params, query, page } = useCleanUp();
  const may = useMay();
  const { body } = useMe();
  return (
    <Loaded query={query}>
      {(campaign) => {
        const { title, result, rows, concluded, documents, bodyId } = campaign;
        const open = result === null;
        const mine = may('documents.register') && bodyId === body.id;
        const ready = open && concluded === documents;
        return (
          <div className="stack">
            <Heading title={title}>
              {open && mine && (
                <LinkButton to={`${page}/close`} type={ready ? 'primary' : 'default'}>
                  {texts.close}
                </LinkButton>
              )}
              {!open && (
                <PaperButtons
                  make={(format) => call(cleanUpEndpoints.cleanUpList, { params, query: { format } })}
                  pdf={texts.listPdf}
                  docx={texts.listDocx}
                  making={texts.making}
                  primary
                />
              )}
              <LinkButton to="/documents/normative">{texts.normativeTitle}</LinkButton>
            </Heading>
            <Progress campaign={campaign} />
            {ready && mine && <Notice kind="success">{texts.allConcluded}</Notice>}
            {open ? (
              <ConclusionForm key={concluded} params={params} rows={rows} mine={mine} />
            ) : (
              <Result result={result} bodyId={bodyId} />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
