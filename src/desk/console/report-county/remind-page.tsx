import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChecksField, TextField } from '../form/fields.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useStep } from '../form/use-step.ts';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

type Members = AnswerOf<typeof reportCountyEndpoints.reportMembers>['rows'];

function Remind({
  bodyId,
  year,
  members,
}: {
  readonly bodyId: string;
  readonly year: number;
  readonly members: Members;
}) {
  const page = countyPage(year);
  const form = useStep({ params: { bodyId }, page }, reportCountyEndpoints.remindReportMembers, {
    initially: { memberIds: members.map(({ memberId }) => memberId), message: '' },
    input: ({ memberIds, message }) => ({ year, memberIds: [...memberIds], message }),
    done: ({ memberIds }) => texts.reminded(memberIds.length),
    choose: { memberIds: texts.chooseMembers },
  });
  return (
    <ActForm form={form} act={texts.remind} back={page}>
      <p className="note">{texts.remindLead}</p>
      <ChecksField
        form={form}
        name="memberIds"
        label={texts.remindWhom}
        options={members.map(({ memberId, name, lateBy }) => ({
          value: memberId,
          title: texts.remindLate(name, lateBy),
        }))}
      />
      <TextField
        form={form}
        name="message"
        label={texts.message}
        hint={texts.messageHint}
        kind="area"
        most={500}
      />
    </ActForm>
  );
}

/**
 * Asks bodies for their report (催报): those that are missing, the latest first, all chosen; who was closed is named apart, as nobody
 * is left there who could be asked.
 */
export function RemindPage() {
  const { bodyId, year } = useCounty();
  const query = useRead(reportCountyEndpoints.reportMembers, {
    params: { bodyId },
    query: { year, only: 'chase', size: 100 },
  });
  return (
    <div className="stack">
      <Heading title={texts.remindTitle(year)} />
      <Loaded query={query}>
        {({ rows }) => {
          const members = rows.filter(({ closedOn }) => closedOn === null);
          const closed = rows.filter(({ closedOn }) => closedOn !== null).map(({ name }) => name);
          return (
            <>
              {closed.length > 0 && (
                <Notice>
                  <p>{texts.closedToRemind(closed.join('、'))}</p>
                  <p>
                    <LinkButton to="/report-county/roster">{texts.links.roster}</LinkButton>
                  </p>
                </Notice>
              )}
              {rows.length === 0 && <Notice>{texts.nobodyToRemind}</Notice>}
              {members.length === 0 ? (
                <div>
                  <LinkButton to={countyPage(year)}>{texts.back}</LinkButton>
                </div>
              ) : (
                <Remind bodyId={bodyId} year={year} members={members} />
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
