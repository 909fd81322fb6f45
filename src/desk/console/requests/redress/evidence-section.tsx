import { Link } from 'react-router';
import { v7 } from 'uuid';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { redressEndpoints } from '../../../contract/redress.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import type { Column } from '../../list/column.ts';
import { Rows } from '../../list/rows.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PaperButtons } from '../../parts/paper-buttons.tsx';
import { nameOf, requestPage } from '../words.ts';
import { texts } from './texts.ts';
import type { RedressCase } from './words.ts';

type OfRequest = AnswerOf<typeof redressEndpoints.redressEvidence>['requests'][number];
type Evidence = OfRequest['evidence'][number];

const columnsOf = (materials: string): readonly Column<Evidence>[] => [
  { key: 'group', title: texts.evidenceGroup, cell: ({ group }) => group },
  {
    key: 'title',
    title: texts.evidenceTitle,
    main: true,
    cell: ({ title }) => title,
  },
  { key: 'proves', title: texts.evidenceProves, cell: ({ proves }) => proves },
  {
    key: 'on',
    title: texts.evidenceOn,
    cell: ({ on }) => <span className="unbroken">{on ?? texts.unknown}</span>,
  },
  {
    key: 'pages',
    title: texts.evidencePages,
    cell: ({ pages, fileId, record }) =>
      fileId === null ? (
        record !== null && texts.records[record]
      ) : (
        <Link to={materials}>{pages === null ? texts.inCase : texts.pagesOf(pages)}</Link>
      ),
  },
  { key: 'basis', title: texts.evidenceBasis, cell: ({ basis }) => <LawChips basis={basis} /> },
];

/** 证据清单: drawn from the cases of the requests in dispute, what each proves, what is still missing. */
export function EvidenceSection({ data }: { readonly data: RedressCase }) {
  const params = { bodyId: data.bodyId, redressId: data.id };
  const query = useRead(redressEndpoints.redressEvidence, { params });
  return (
    <section className="panel stack tight" id="evidence">
      <h2>{texts.evidence}</h2>
      <p className="meta">{texts.evidenceLead}</p>
      <Loaded query={query}>
        {({ requests }) => (
          <div className="stack">
            {requests.map((each) => (
              <div key={each.requestId} className="stack tight">
                {requests.length > 1 && <h3>{nameOf(each)}</h3>}
                {each.missing.length > 0 && (
                  <Notice kind="warning">
                    <p>{texts.evidenceMissing}</p>
                    <ul>
                      {each.missing.map((what) => (
                        <li key={what}>{what}</li>
                      ))}
                    </ul>
                  </Notice>
                )}
                <Rows
                  title={texts.evidenceOf(nameOf(each))}
                  rows={each.evidence}
                  columns={columnsOf(`${requestPage({ bodyId: data.bodyId, id: each.requestId })}#materials`)}
                  rowId={({ title, proves, fileId }) => `${title} ${proves} ${fileId ?? ''}`}
                />
              </div>
            ))}
          </div>
        )}
      </Loaded>
      {data.may.person && (
        <div className="stack tight no-print">
          <p className="meta">{texts.evidencePaper}</p>
          <div className="row">
            <PaperButtons
              make={(format) =>
                call(redressEndpoints.redressEvidencePaper, { params, body: { actId: v7(), format } })
              }
              pdf={texts.evidencePdf}
              docx={texts.evidenceWord}
              making={texts.evidenceMaking}
            />
          </div>
        </div>
      )}
    </section>
  );
}
