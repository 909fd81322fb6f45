import { useParams } from 'react-router';
import { activityKind, reportTopics } from '../../../law/index.ts';
import { activityEndpoints } from '../../contract/activities.ts';
import { useRead } from '../call/use-read.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { countText, dateName, kindTitle, type Activity } from './activity-values.ts';
import { texts } from './texts.ts';

/** The record that the address names. */
export function useActivity() {
  const { bodyId = '', activityId = '' } = useParams();
  const params = { bodyId, activityId };
  return {
    params,
    page: `/activities/${bodyId}/${activityId}`,
    query: useRead(activityEndpoints.activityRecord, { params }),
  };
}

/** One thing that was done, and what may be done with its record. */
export function ActivityPage() {
  const { page, query } = useActivity();
  const may = useMay();
  const { body } = useMe();
  return (
    <Loaded query={query}>
      {(activity) => (
        <div className="stack">
          <Heading title={activity.title}>
            {may('activities.record') && activity.bodyId === body.id && !activity.struckOut && (
              <>
                {stands(activity) && (
                  <LinkButton to={`${page}/end`} type="primary">
                    {texts.end}
                  </LinkButton>
                )}
                <LinkButton to={`${page}/correct`}>{texts.correct}</LinkButton>
                <LinkButton to={`${page}/strike-out`}>{texts.strikeOut}</LinkButton>
              </>
            )}
          </Heading>
          {activity.struckOut && <Notice kind="warning">{texts.struckOut}</Notice>}
          <Facts activity={activity} />
        </div>
      )}
    </Loaded>
  );
}

const stands = ({ kind, until }: Activity) => activityKind(kind)?.lasts === true && until === null;

function Facts({ activity }: { readonly activity: Activity }) {
  const kind = activityKind(activity.kind);
  return (
    <dl className="facts panel">
      <dt>{texts.kind}</dt>
      <dd>{kindTitle(activity.kind)}</dd>
      {kind !== null && (
        <>
          <dt>{texts.topic}</dt>
          <dd>{reportTopics[kind.topic]}</dd>
        </>
      )}
      <dt>{dateName(activity.kind)}</dt>
      <dd>{dateText(activity.on)}</dd>
      <dt>{texts.count}</dt>
      <dd>{countText(activity)}</dd>
      {kind?.people != null && (
        <>
          <dt>{kind.people}</dt>
          <dd>{activity.people ?? texts.notCounted}</dd>
        </>
      )}
      {kind?.settled != null && (
        <>
          <dt>{texts.ofCount(kind.settled)}</dt>
          <dd>{activity.settled ?? texts.notCounted}</dd>
        </>
      )}
      {kind?.lasts === true && (
        <>
          <dt>{texts.until}</dt>
          <dd>{activity.until === null ? texts.standing : dateText(activity.until)}</dd>
        </>
      )}
      {activity.remark !== '' && (
        <>
          <dt>{texts.remark}</dt>
          <dd className="words">{activity.remark}</dd>
        </>
      )}
      <dt>{texts.body}</dt>
      <dd>{activity.bodyName}</dd>
      <dt>{texts.enteredAt}</dt>
      <dd>
        <Moment at={activity.enteredAt} />
      </dd>
      <dt>{texts.source}</dt>
      <dd>{activity.source === 'form' ? texts.byHand : activity.source}</dd>
    </dl>
  );
}
