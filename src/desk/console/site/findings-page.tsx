import { Link, useSearchParams } from 'react-router';
import { citationText, siteRuleOf, siteRules } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import type { Column } from '../list/column.ts';
import { List } from '../list/list.tsx';
import { Rows } from '../list/rows.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { useCheckNow } from './use-check-now.tsx';
import { mendPage, type Finding } from './mend-page.ts';
import { PublicLink } from './public-link.tsx';
import { texts } from './texts.ts';

const ruleTitle = (rule: string) => siteRuleOf(rule)?.title ?? rule;

const columns: readonly Column<Finding>[] = [
  {
    key: 'message',
    title: texts.message,
    main: true,
    cell: ({ title, message }) => (
      <>
        {message}
        {title !== null && (
          <>
            <br />
            <span className="hint">{title}</span>
          </>
        )}
      </>
    ),
  },
  { key: 'rule', title: texts.rule, cell: ({ rule }) => ruleTitle(rule) },
  {
    key: 'level',
    title: texts.level,
    cell: ({ level }) => <span className="unbroken">{texts.levels[level]}</span>,
  },
  {
    key: 'page',
    title: texts.page,
    // An old address that leads nowhere has no page to look at but the one that says so.
    cell: ({ path }) => (
      <span className="unbroken">
        <PublicLink path={path}>{texts.seePage}</PublicLink>
      </span>
    ),
  },
  { key: 'since', title: texts.since, cell: ({ firstSeenAt }) => minuteText(firstSeenAt) },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName },
  {
    key: 'place',
    title: texts.path,
    cell: ({ place }) => <span className="hash">{place}</span>,
    hidden: true,
  },
  { key: 'advice', title: texts.advice, cell: ({ rule }) => siteRuleOf(rule)?.advice ?? '' },
  {
    key: 'basis',
    title: texts.basis,
    cell: ({ rule }) => (siteRuleOf(rule)?.basis ?? []).map(citationText).join('；'),
  },
];

/** What the self-check of the public sites found, the gravest first; whoever supervises sees the bodies below. */
export function FindingsPage() {
  const below = useReachesBelow('publications.read');
  const bodies = useBodyChoices(below);
  const me = useMe();
  const [search] = useSearchParams();
  const bodyId = search.get('body') ?? me.body.id;
  const check = useCheckNow(bodyId);
  const own = columns.filter(({ key }) => below || key !== 'body');
  return (
    <div className="stack">
      <Heading title={texts.findings}>{check.button}</Heading>
      <p className="lead">{texts.findingsLead}</p>
      {check.told}
      <List
        name="site-findings"
        title={texts.findings}
        endpoint={siteEndpoints.listSiteFindings}
        filters={[
          { name: 'text', title: texts.searchFindings },
          {
            name: 'rule',
            title: texts.rule,
            options: siteRules.map(({ id, title }) => ({ value: id, title })),
          },
          {
            name: 'level',
            title: texts.level,
            options: (['error', 'warning'] as const).map((value) => ({ value, title: texts.levels[value] })),
          },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={own}
        rowId={({ bodyId: of, id }) => `${of} ${id}`}
        link={mendPage}
        count={texts.count}
        empty={texts.noFindings}
        exported={(filters) => call(siteEndpoints.exportSiteFindings, { query: filters })}
      />
      {below && <Bodies />}
    </div>
  );
}

/** How the checks of all bodies stand, for those who supervise them. */
function Bodies() {
  const query = useRead(siteEndpoints.siteChecks, { query: {} });
  return (
    <section className="stack tight">
      <h2>{texts.seeBodies}</h2>
      <Loaded query={query}>
        {({ bodies }) => (
          <Rows
            title={texts.seeBodies}
            rows={bodies}
            columns={[
              {
                key: 'body',
                title: texts.body,
                main: true,
                cell: ({ bodyId, bodyName }) => <Link to={`/site/findings?body=${bodyId}`}>{bodyName}</Link>,
              },
              { key: 'errors', title: texts.errors, right: true, cell: ({ errors }) => errors },
              { key: 'warnings', title: texts.warnings, right: true, cell: ({ warnings }) => warnings },
              {
                key: 'checked',
                title: texts.lastChecked,
                cell: ({ checkedAt }) => (checkedAt === null ? texts.neverChecked : minuteText(checkedAt)),
              },
            ]}
            rowId={({ bodyId }) => bodyId}
          />
        )}
      </Loaded>
    </section>
  );
}
