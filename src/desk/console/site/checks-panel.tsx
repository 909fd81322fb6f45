import { Link } from 'react-router';
import { siteRuleOf, siteRules } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';
import { useCheckNow } from './use-check-now.tsx';

const order = new Map<string, number>(siteRules.map(({ id }, at) => [id, at]));

/** How the self-check of a body's site stands: when it was, what of each kind, and a button to have it done now. */
export function ChecksPanel({ bodyId }: { readonly bodyId: string }) {
  const check = useCheckNow(bodyId);
  const query = useRead(siteEndpoints.siteChecks, { query: { body: bodyId } });
  return (
    <section className="panel stack tight">
      <div className="page-head">
        <h2>{texts.findings}</h2>
        <span className="row">
          <LinkButton to={`/site/findings?body=${bodyId}`}>{texts.seeFindings}</LinkButton>
          {check.button}
        </span>
      </div>
      <p className="meta">{texts.findingsLead}</p>
      {check.told}
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
