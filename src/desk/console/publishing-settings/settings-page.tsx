import { columnOf, initialChain, roles, type ChainConfig } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { useRead } from '../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { useColleagues } from '../parts/choices.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { addressOf } from '../obligations/obligation-item.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { texts } from './texts.ts';

export type PublishingSettings = AnswerOf<typeof publishingSettingsEndpoints.publishingSettings>;

export const columnName = (columnId: string | null) =>
  columnId === null ? texts.allColumns : (columnOf(columnId)?.title ?? columnId);

const titlesOf = (held: readonly (keyof typeof roles)[]) => held.map((role) => roles[role].title).join('、');

/** A chain, step by step, with who may do what beside it. */
function Chain({ chain, bodyId }: { readonly chain: ChainConfig; readonly bodyId: string }) {
  const named = useColleagues(chain.steps.some(({ persons }) => persons.length > 0) ? bodyId : '');
  const who = (persons: readonly string[]) =>
    persons.map((id) => named.find(({ value }) => value === id)?.title ?? '').join('、');
  return (
    <div className="stack tight">
      <ol>
        {chain.steps.map(({ id, title, roles: held, persons, people }) => (
          <li key={id}>
            {texts.stepBy(title, persons.length > 0 ? who(persons) : titlesOf(held))}
            {people > 1 && <span className="meta"> {texts.people(people)}</span>}
          </li>
        ))}
      </ol>
      {chain.fewerReviewsReason !== null && (
        <Notice kind="warning">{texts.fewer(chain.fewerReviewsReason)}</Notice>
      )}
      <dl className="facts">
        <dt>{texts.publishBy}</dt>
        <dd>{titlesOf(chain.publishRoles)}</dd>
        <dt>{texts.urgentBy}</dt>
        <dd>{titlesOf(chain.urgentRoles)}</dd>
        <dt>{texts.exceptionBy}</dt>
        <dd>{titlesOf(chain.exceptionRoles)}</dd>
        <dt>{texts.withdrawBy}</dt>
        <dd>{titlesOf(chain.withdrawRoles)}</dd>
        <dt>{texts.urgentDays}</dt>
        <dd>{texts.days(chain.urgentReviewDays)}</dd>
      </dl>
    </div>
  );
}

function Chains({ found, bodyId }: { readonly found: PublishingSettings; readonly bodyId: string }) {
  const may = useMay();
  const whole = found.chains.find(({ columnId }) => columnId === null);
  const shown = [
    { columnId: null, chain: whole?.chain ?? null, setAt: whole?.setAt ?? null, setBy: whole?.setBy ?? null },
    ...found.chains.filter(({ columnId, chain }) => columnId !== null && chain !== null),
  ];
  const page = `/publishing-settings/${bodyId}/chain`;
  return (
    <section className="stack" aria-labelledby="chains">
      <div className="page-head">
        <h2 id="chains">{texts.chainTitle}</h2>
        {may('publishing.set') && <LinkButton to={`${page}?of=column`}>{texts.forColumn}</LinkButton>}
      </div>
      {shown.map(({ columnId, chain, setAt, setBy }) => (
        <section className="panel stack tight" key={columnId ?? ''}>
          <div className="page-head">
            <h3>{columnName(columnId)}</h3>
            {may('publishing.set') && (
              <span className="row">
                <LinkButton
                  to={columnId === null ? page : addressOf(page, { column: columnId })}
                  aria-label={texts.changeOf(columnName(columnId))}
                >
                  {texts.change}
                </LinkButton>
                {chain !== null && (
                  <LinkButton
                    to={
                      columnId === null
                        ? `${page}/restore`
                        : addressOf(`${page}/restore`, { column: columnId })
                    }
                    aria-label={texts.restoreOf(columnName(columnId))}
                  >
                    {texts.restore}
                  </LinkButton>
                )}
              </span>
            )}
          </div>
          <p className="meta">
            {chain === null
              ? texts.initial
              : texts.setBy(setAt === null ? '' : minuteText(setAt), setBy ?? '')}
          </p>
          <Chain chain={(chain as ChainConfig | null) ?? initialChain} bodyId={bodyId} />
        </section>
      ))}
    </section>
  );
}

/** What a body set for its publishing: its review chains, and what it prints and counts by. */
export function PublishingSettingsPage() {
  const bodyId = useChosenBody();
  const may = useMay();
  const below = useReachesBelow('publications.read');
  const query = useRead(publishingSettingsEndpoints.publishingSettings, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={below && query.data !== undefined ? texts.titleOf(query.data.bodyName) : texts.title}>
        <LinkButton to="/exceptions">{texts.exceptions}</LinkButton>
      </Heading>
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="publications.read" />
      <Loaded query={query}>
        {(found) => (
          <div className="stack">
            <section className="panel stack tight">
              <div className="page-head">
                <h2>{texts.profileTitle}</h2>
                {may('publishing.set') && (
                  <LinkButton to={`/publishing-settings/${bodyId}/profile`}>{texts.change}</LinkButton>
                )}
              </div>
              <ProfileFacts found={found} />
            </section>
            <Chains found={found} bodyId={bodyId} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
