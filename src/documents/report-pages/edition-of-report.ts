import { emptyEdition, type Attachment, type Edition } from '../../content/edition.ts';
import type { CivilDate } from '../../law/index.ts';
import type { AnnualReport } from '../../report/index.ts';
import { pagesOfReport } from './pages-of-report.ts';

/**
 * A report as the manuscript of its publication: its pages, what is told of it, and its files, which are kept already.
 * @param issued.issuer the body as its publications name it
 * @param issued.signer who signs: of a sum the body that publishes it, else the agency whose year it is
 * @param issued.on the day that it bears
 */
export function editionOfReport(
  report: AnnualReport,
  { issuer, signer, on }: { readonly issuer: string; readonly signer: string; readonly on: CivilDate },
  attachments: readonly Attachment[],
): Edition {
  const { title, content } = pagesOfReport(report, { agency: signer, on });
  return {
    title,
    head: { ...emptyEdition.head, subject: '综合政务\\政务公开', issuer, formedOn: on },
    content,
    attachments: [...attachments],
  };
}
