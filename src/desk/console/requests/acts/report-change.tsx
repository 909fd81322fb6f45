import {
  citationText,
  parseCivilDate,
  reportChangeBasis,
  reportChangeSentence,
  reportYearsChanged,
  type ApplicantKindId,
  type CountedRequest,
} from '../../../../law/index.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import type { RequestCase } from '../words.ts';

type Case = Pick<RequestCase, 'id' | 'applicantKind' | 'receivedOn' | 'turns'>;

/** What table 3 counts of a case; null while it is not received. */
function countedOf({ id, applicantKind, receivedOn, turns }: Case): CountedRequest | null {
  const day = receivedOn === null ? null : parseCivilDate(receivedOn);
  const on = turns.flatMap(({ on: at, outcome }) => {
    const parsed = parseCivilDate(at);
    return parsed === null ? [] : [{ on: parsed, outcome }];
  });
  return day === null ? null : { requestId: id, applicantKind, receivedOn: day, turns: on };
}

/** What a correction makes of a case, as far as reports count it. A day that is not fully typed changes nothing yet. */
export function correctedCase(
  data: Case,
  which: readonly string[],
  values: { readonly applicantKind: string; readonly receivedOn: string },
): Case {
  const kind = which.includes('applicantKind') || which.includes('applicant');
  const day = which.includes('receivedOn') && parseCivilDate(values.receivedOn) !== null;
  return {
    ...data,
    ...(kind && values.applicantKind !== ''
      ? { applicantKind: values.applicantKind as ApplicantKindId }
      : {}),
    ...(day ? { receivedOn: values.receivedOn } : {}),
  };
}

/** Which reports that are out would change, in a sentence; null where none would. */
export function reportChangeOf(data: Case, after: readonly Case[], today: string): string | null {
  const day = parseCivilDate(today);
  return day === null
    ? null
    : reportChangeSentence(reportYearsChanged([countedOf(data)], after.map(countedOf), day));
}

/** Above the button: figures of a report that is out change by this act. It is spoken when it appears. */
export function ReportChange({ data, after }: { readonly data: Case; readonly after: readonly Case[] }) {
  const { today } = useMe();
  const sentence = reportChangeOf(data, after, today);
  return (
    sentence !== null && (
      <Notice kind="warning" alert>
        <p>{sentence}</p>
        <LawChips basis={reportChangeBasis.map(citationText)} />
      </Notice>
    )
  );
}
