import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { siteRuleOf, siteRules } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay } from '../parts/person.ts';
import { texts } from './texts.ts';

const order = new Map<string, number>(siteRules.map(({ id }, at) => [id, at]));

/** How the self-check of a body's site stands: when it was, what of each kind, and a button to have it done now. */
export function ChecksPanel({ bodyId }: { readonly bodyId: string }) {
  const may = useMay();
  const query = useRead(siteEndpoints.siteChecks, { query: { body: bodyId } });
  return (
    <section className="panel stack tight">
      <div className="page-head">
        <h2>{texts.findings}</h2>
        <span className="row">
          <LinkButton to={`/site/findings?body=${bodyId}`}>{texts.seeFindings}</LinkButton>
          {may('publications.write') && <CheckNow key={bodyId} bodyId={bodyId} />}
        </span>
      </div>
      <p className="meta">{texts.findingsLead}</p>
      <Loaded query={query}>
        {({ rules, bodies }) => {
          const checked = bodies[0];
          const at = checked?.checkedAt ?? null;
          return (
            <>
              <p>
                {at === null
                  ? texts.neverChecked
                  : texts.checkedAt(minuteText(at), checked?.pages ?? 0, checked?.links ?? 0)}
              </p>
              {at !== null && rules.length === 0 && <p>{texts.clean}</p>}
              {rules.length > 0 && (
                <ul aria-label={texts.byRule}>
                  {rules
                    .toSorted((a, b) => (order.get(a.rule) ?? 99) - (order.get(b.rule) ?? 99))
                    .map(({ rule, count }) => (
                      <li key={rule}>
                        <Link to={`/site/findings?${new URLSearchParams({ body: bodyId, rule }).toString()}`}>
                          {texts.ruleCount(siteRuleOf(rule)?.title ?? rule, count)}
                        </Link>
                      </li>
                    ))}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Has the site checked in the background; says that it has begun. */
export function CheckNow({ bodyId }: { readonly bodyId: string }) {
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    if (asking) return;
    setAsking(true);
    setProblem(null);
    try {
      await call(siteEndpoints.checkSite, { params: { bodyId }, body: {} });
      setAsked(true);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Button aria-busy={asking} onClick={() => void ask()}>
        {texts.checkNow}
      </Button>
      <span role="status">{asked && texts.checkAsked}</span>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
    </>
  );
}
