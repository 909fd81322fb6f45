import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import { dateText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { PaperButtons } from '../parts/paper-buttons.tsx';
import { useMay } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { texts } from './texts.ts';
import type { Document } from './words.ts';

/** The last secrecy review, its form to print, and the way to review. */
export function SecrecyPanel({ document, page }: { readonly document: Document; readonly page: string }) {
  const may = useMay();
  const { bodyId, id, secrecy, struckOut } = document;
  const params = { bodyId, documentId: id };
  return (
    <section className="panel stack tight">
      <h2>{texts.secrecy}</h2>
      {secrecy === null ? (
        <p>{texts.noSecrecy}</p>
      ) : (
        <dl className="facts">
          <dt>{texts.secrecyResult}</dt>
          <dd>
            <strong>{texts.secrecyResults[secrecy.result]}</strong>{' '}
            <span className="meta">
              {texts.secrecyFact(dateText(secrecy.on), secrecy.by ?? common.system)}
            </span>
          </dd>
          <dt>{texts.secrecyBasis}</dt>
          <dd>{secrecy.basis}</dd>
          {secrecy.opinion !== '' && (
            <>
              <dt>{texts.opinion}</dt>
              <dd style={{ whiteSpace: 'pre-wrap' }}>{secrecy.opinion}</dd>
            </>
          )}
        </dl>
      )}
      <div className="row no-print">
        {!struckOut && may('documents.secrecy') && (
          <LinkButton to={`${page}/secrecy`} type={secrecy === null ? 'primary' : 'default'}>
            {texts.secrecyAct}
          </LinkButton>
        )}
        <PaperButtons
          make={(format) => call(documentEndpoints.secrecyForm, { params, query: { format } })}
          pdf={texts.formPdf}
          docx={texts.formDocx}
          making={texts.making}
        />
      </div>
    </section>
  );
}
