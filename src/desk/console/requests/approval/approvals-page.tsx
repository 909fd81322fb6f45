import { riskTitles } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestDecisionEndpoints } from '../../../contract/request-decision.ts';
import { useRead } from '../../call/use-read.ts';
import { dateText, minuteText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useMe } from '../../parts/person.ts';
import { nameOf, requestPage } from '../words.ts';
import { texts } from './texts.ts';

type Waiting = AnswerOf<typeof requestDecisionEndpoints.approvals>['waiting'][number];

function Rows({ rows, bodyId }: { readonly rows: readonly Waiting[]; readonly bodyId: string }) {
  return (
    <ul className="plain-list divided">
      {rows.map((row) => {
        const { requestId, outcomeTitle, risk, stepTitle, submittedAt, submittedBy, dueOn, mine } = row;
        return (
          <li key={requestId} className="file-row">
            <span>
              <strong>{nameOf(row)}</strong>
              <br />
              <span className="meta">
                {[
                  outcomeTitle,
                  texts.colon(texts.risk, riskTitles[risk]),
                  stepTitle,
                  texts.submittedBy(submittedBy?.name ?? '', minuteText(submittedAt)),
                  ...(dueOn === null ? [] : [texts.due(dateText(dueOn, true))]),
                ].join(texts.comma)}
              </span>
            </span>
            <div>
              <LinkButton
                to={`${requestPage({ bodyId, id: requestId })}/approval`}
                type={mine ? 'primary' : 'default'}
                aria-label={texts.colon(texts.approval, nameOf(row))}
              >
                {texts.approval}
              </LinkButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Decisions that wait for a signature, this person's first. */
export function ApprovalsPage() {
  const { id: bodyId } = useMe().body;
  const query = useRead(requestDecisionEndpoints.approvals, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={texts.list} />
      <p className="lead">{texts.listLead}</p>
      <Loaded query={query}>
        {({ waiting }) => {
          const mine = waiting.filter((each) => each.mine);
          const others = waiting.filter((each) => !each.mine);
          if (waiting.length === 0) return <p>{texts.nothing}</p>;
          return (
            <>
              {mine.length > 0 && (
                <section className="panel stack tight" aria-labelledby="approvals-mine">
                  <h2 id="approvals-mine">{texts.mine}</h2>
                  <Rows rows={mine} bodyId={bodyId} />
                </section>
              )}
              {others.length > 0 && (
                <section className="panel stack tight" aria-labelledby="approvals-others">
                  <h2 id="approvals-others">{texts.others}</h2>
                  <Rows rows={others} bodyId={bodyId} />
                </section>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
