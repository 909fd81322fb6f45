import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { stepsOf, type StepId } from '../steps/steps.ts';
import { texts as states } from '../steps/texts.ts';
import { texts } from '../texts.ts';
import { nameOf, useReport, type OfReport } from '../use-report.ts';

function StepNav({ of: { report, page } }: { readonly of: OfReport }) {
  return (
    <nav className="report-nav no-print" aria-label={texts.stepsName}>
      <ol className="plain-list">
        <li>
          <NavLink to={page} end>
            {texts.overview}
          </NavLink>
        </li>
        {stepsOf(report).map(({ id, state, act }) => (
          <li key={id} className={`is-${state}`}>
            {act === null ? (
              <span>{texts.steps[id]}</span>
            ) : (
              <NavLink to={`${page}/${id}`}>{texts.steps[id]}</NavLink>
            )}
            <span className="hidden">{states.states[state]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The frame of every page of a report: its name, the way to the other steps, then the step itself. */
export function ReportPage({
  step,
  title,
  children,
}: {
  /** Null for the overview, and for a page that is no step. */
  readonly step: StepId | null;
  /** Of a page that is no step. */
  readonly title?: string;
  readonly children: (of: OfReport) => ReactNode;
}) {
  const { params, page, query } = useReport();
  return (
    <Loaded query={query}>
      {(report) => {
        const of = { report, params, page };
        const name = nameOf(report);
        const said = title ?? (step === null ? null : texts.steps[step]);
        return (
          <div className="stack">
            <Heading title={said === null ? name : texts.pageTitle(said, name)} />
            <p className="lead">
              {report.bodyName}
              {report.edition > 1 && <> · {texts.edition(report.edition)}</>}
            </p>
            <StepNav of={of} />
            {report.correction !== null && report.phase !== 'published' && (
              <Notice kind="warning">{texts.correction(report.correction.reason)}</Notice>
            )}
            {children(of)}
          </div>
        );
      }}
    </Loaded>
  );
}

/** Instead of an act that cannot be done now: why, and the way back. */
export function NotNow({ why, page }: { readonly why: string; readonly page: string }) {
  return (
    <Notice kind="warning" title={texts.notNow}>
      <p>{why}</p>
      <p>
        <Link to={page}>{texts.back}</Link>
      </p>
    </Notice>
  );
}
