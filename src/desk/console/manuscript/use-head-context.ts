import { useMemo } from 'react';
import type { HeadContext } from '../../../content/document-head.ts';
import { civilDate, parseCivilDate } from '../../../law/index.ts';
import { minuteText } from '../parts/dates.ts';
import { useMe } from '../parts/person.ts';
import type { PublicationWhole } from '../publications/use-publication.ts';

/** What the checks of the head go by beside the text itself. */
export function useHeadContext({ publication }: PublicationWhole): HeadContext {
  const { today } = useMe();
  const { publishedAt } = publication;
  return useMemo(
    () => ({
      attribute: 'proactive',
      validity: null,
      publishedOn: publishedAt === null ? null : parseCivilDate(minuteText(publishedAt).slice(0, 10)),
      today: civilDate(today),
    }),
    [publishedAt, today],
  );
}
