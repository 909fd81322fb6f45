import { v7 } from 'uuid';
import type { z } from 'zod';
import { requestServiceEndpoints } from '../../../contract/request-service.ts';
import { call } from '../../call/call.ts';
import { PaperButtons } from '../../parts/paper-buttons.tsx';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

type Paper = z.input<typeof requestServiceEndpoints.casePaper.body>['paper'];

/** Which forms the case can fill in now. */
const papersOf = ({ searches, round, fee }: RequestCase): readonly (keyof typeof texts.forms & Paper)[] => [
  'register-sheet',
  ...(searches.some(({ recorded }) => recorded !== null) ? (['search-record'] as const) : []),
  ...(fee === null ? [] : (['fee-sheet'] as const)),
  ...(round === null ? [] : (['approval-sheet'] as const)),
];

/** Forms to print and sign, filled in from the case; they name the applicant, and making one is recorded. */
export function FormSection({ data }: { readonly data: RequestCase }) {
  if (!data.may.person || data.applicant?.erased === true) return null;
  return (
    <section className="panel stack tight no-print" id="forms">
      <h2>{texts.formsTitle}</h2>
      <p className="meta">{texts.formsLead}</p>
      <ul className="plain-list divided">
        {papersOf(data).map((paper) => (
          <li key={paper} className="row">
            <span>{texts.forms[paper]}</span>
            <PaperButtons
              make={(format) =>
                call(requestServiceEndpoints.casePaper, {
                  params: { bodyId: data.bodyId, requestId: data.id },
                  body: { actId: v7(), paper, of: null, format },
                })
              }
              pdf={texts.formPdf(texts.forms[paper])}
              docx={texts.formWord(texts.forms[paper])}
              making={texts.formMaking}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
