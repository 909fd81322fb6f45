import { Link, useParams } from 'react-router';
import { bodyEndpoints } from '../../contract/bodies.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';

/** The body that the address names. */
export function useBody() {
  const { bodyId = '' } = useParams();
  const params = { bodyId };
  return { params, page: `/bodies/${bodyId}`, query: useRead(bodyEndpoints.body, { params }) };
}

export function BodyPage() {
  const { page, query } = useBody();
  const may = useMay();
  return (
    <Loaded query={query}>
      {(body) => (
        <div className="stack">
          <Heading title={body.name}>
            {may('bodies.manage') && body.closedOn === null && (
              <>
                <LinkButton to={`${page}/change`}>{texts.change}</LinkButton>
                {body.parentId !== null && <LinkButton to={`${page}/close`}>{texts.close}</LinkButton>}
              </>
            )}
          </Heading>
          <dl className="facts panel">
            <dt>{texts.level}</dt>
            <dd>{texts.levels[body.level]}</dd>
            <dt>{texts.parent}</dt>
            <dd>
              {body.parentId === null || body.parentName === null ? (
                texts.noParent
              ) : (
                <Link to={`/bodies/${body.parentId}`}>{body.parentName}</Link>
              )}
            </dd>
            <dt>{texts.site}</dt>
            <dd>{body.siteCode ?? texts.none}</dd>
            <dt>{texts.staff}</dt>
            <dd>
              {texts.people(body.staff)}
              {may('staff.read') && (
                <>
                  {' '}
                  <Link to={`/staff?body=${body.id}`}>{texts.seeStaff}</Link>
                </>
              )}
            </dd>
            <dt>{texts.below}</dt>
            <dd>{texts.belowCount(body.bodiesBelow)}</dd>
            <dt>{texts.founded}</dt>
            <dd>{minuteText(body.foundedAt)}</dd>
            <dt>{texts.state}</dt>
            <dd>{body.closedOn === null ? texts.states.open : texts.closedOn(body.closedOn)}</dd>
          </dl>
        </div>
      )}
    </Loaded>
  );
}
