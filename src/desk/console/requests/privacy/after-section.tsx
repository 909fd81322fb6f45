import { isOpening } from '../../../../law/index.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { texts as promote } from '../promote/texts.ts';
import { requestPage, type RequestCase } from '../words.ts';
import { texts } from './texts.ts';

/** On the page of a request: what may be done with its answer and with what it holds of the applicant. */
export function AfterSection({ data }: { readonly data: RequestCase }) {
  const { outcome, may, applicant } = data;
  const promotes = may.handle && isOpening(outcome);
  const exports = may.person && applicant !== null && !applicant.erased;
  if (!promotes && !exports) return null;
  const page = requestPage(data);
  return (
    <section className="panel stack tight no-print">
      <h2>{texts.after}</h2>
      <div className="row">
        {promotes && <LinkButton to={`${page}/promotion`}>{promote.title}</LinkButton>}
        {exports && <LinkButton to={`${page}/person-export`}>{texts.ofRequest}</LinkButton>}
      </div>
    </section>
  );
}
