import { useMemo } from 'react';
import type { HeadContext } from '../../../content/document-head.ts';
import { civilDate, parseCivilDate } from '../../../law/index.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { useMay, useMe } from '../parts/person.ts';
import type { PublicationWhole } from '../publications/use-publication.ts';

/**
 * What the checks of the head go by beside the text itself: the attribute and the state of the document in the register,
 * where the publication is of one that the writer may see.
 */
export function useHeadContext({ publication, place }: PublicationWhole): HeadContext {
  const { today } = useMe();
  const may = useMay();
  const { publishedAt, bodyId } = publication;
  const documentId = place.documentId ?? '';
  const { data } = useRead(
    documentEndpoints.document,
    { params: { bodyId, documentId } },
    documentId !== '' && may('documents.read'),
  );
  const attribute = data?.attribute ?? 'proactive';
  const validity = data?.normative?.state ?? null;
  return useMemo(
    () => ({
      attribute,
      validity,
      publishedOn: publishedAt === null ? null : parseCivilDate(minuteText(publishedAt).slice(0, 10)),
      today: civilDate(today),
    }),
    [attribute, validity, publishedAt, today],
  );
}
