import { Button } from 'antd';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestServiceEndpoints } from '../../../contract/request-service.ts';
import { call, saveFile } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { AskWhy } from '../../parts/ask-why.tsx';
import { dateText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { OfCase } from '../acts/act-page.tsx';
import { useStep } from '../../form/use-step.ts';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';

type Answer = AnswerOf<typeof requestServiceEndpoints.archiveChecklist>;
const stateKinds = { there: 'success', missing: 'danger', advised: 'warning', 'not-needed': '' };

function Checklist({
  items,
  archived,
  page,
}: {
  readonly items: Answer['items'];
  readonly archived: boolean;
  readonly page: string;
}) {
  const open = !archived && items.some(({ state }) => state === 'missing' || state === 'advised');
  return (
    <section className="panel stack tight" aria-labelledby="archive-checklist">
      <h2 id="archive-checklist">{texts.checklist}</h2>
      <dl className="facts">
        {items.map(({ id, title, state, sentence }) => (
          <div key={id} className="contents">
            <dt>{title}</dt>
            <dd>
              <span className={`state ${stateKinds[state]}`}>{texts.states[state]}</span>{' '}
              <span className="meta">{sentence}</span>
            </dd>
          </div>
        ))}
      </dl>
      {open && (
        <div>
          <LinkButton to={`${page}/materials`}>{texts.toPapers}</LinkButton>
        </div>
      )}
    </section>
  );
}

/** The volume as it will be bound: every paper in its order. */
function Contents({ papers }: { readonly papers: Answer['papers'] }) {
  return (
    <section className="panel stack tight" aria-labelledby="archive-contents">
      <h2 id="archive-contents">{texts.papers}</h2>
      <div className="scroll" role="region" aria-label={texts.table} tabIndex={0}>
        <table className="figures volume">
          <thead>
            <tr>
              <th scope="col">{texts.no}</th>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.number}</th>
              <th scope="col">{texts.date}</th>
              <th scope="col" className="right">
                {texts.pages}
              </th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ title, number, date, pages }, at) => (
              // The same paper may stand in a volume twice.
              <tr key={`${at} ${title}`}>
                <td>{at + 1}</td>
                <th scope="row">{title}</th>
                <td>{number === '' ? texts.none : number}</td>
                <td>{date === '' ? texts.none : date}</td>
                <td className="right">{pages ?? texts.unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OpenVolume({ params }: Pick<OfCase, 'params'>) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack tight no-print">
      <div>
        <Button type="primary" onClick={() => setAsking(true)}>
          {texts.open}
        </Button>
      </div>
      {asking && (
        <AskWhy
          act={texts.open}
          run={async (reason) => {
            saveFile(
              await call(requestServiceEndpoints.openVolume, { params, body: { actId: v7(), reason } }),
            );
            setAsking(false);
          }}
          close={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function ArchiveForm({ of }: { readonly of: OfCase }) {
  const form = useStep(of, requestServiceEndpoints.archiveRequest, {
    initially: {},
    input: () => ({}),
    done: texts.done,
  });
  return (
    <ActForm form={form} act={texts.archive} back={of.page}>
      <p className="note">{texts.consequences}</p>
    </ActForm>
  );
}

/** What a volume must hold, the volume itself as it will be bound, and the act that closes it. */
export function ArchivePage() {
  const { params, query, page } = useCase();
  const checklist = useRead(requestServiceEndpoints.archiveChecklist, { params });
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to={page}>{texts.back}</LinkButton>
      </Heading>
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="lead">{nameOf(data)}</p>
            <Loaded query={checklist}>
              {({ items, papers, archived, may }) => (
                <>
                  {archived === null ? (
                    <p className="note">{texts.lead}</p>
                  ) : (
                    <Notice kind="success">{texts.archived(dateText(archived.on), archived.pages)}</Notice>
                  )}
                  {archived !== null && data.may.person && <OpenVolume params={params} />}
                  <Checklist items={items} archived={archived !== null} page={page} />
                  <Contents papers={papers} />
                  {archived === null &&
                    (may.archive ? (
                      <ArchiveForm of={{ data, params, page }} />
                    ) : (
                      <Notice kind="warning" title={texts.notYet}>
                        {may.why}
                      </Notice>
                    ))}
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  );
}
