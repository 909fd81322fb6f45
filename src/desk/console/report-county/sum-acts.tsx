import type { ReactNode } from 'react';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useStep } from '../form/use-step.ts';
import { FindingList } from './finding-list.tsx';
import type { Sum } from './sum-page.tsx';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

function OpenForm({
  bodyId,
  year,
  proposed,
}: {
  readonly bodyId: string;
  readonly year: number;
  /** The government as the office's name tells it; null where it does not. */
  readonly proposed: string | null;
}) {
  const page = countyPage(year, '/sum');
  const form = useStep({ params: { bodyId }, page }, reportCountyEndpoints.openCountyReport, {
    initially: { agency: proposed ?? '' },
    input: ({ agency }) => ({ year, agency }),
    done: texts.opened,
  });
  return (
    <ActForm form={form} act={texts.openSum} back={page}>
      <p className="note">{texts.openSumLead}</p>
      <TextField form={form} name="agency" label={texts.agency} hint={texts.agencyHint} most={60} />
    </ActForm>
  );
}

/** Opens the county's report of a year. */
export function OpenSumPage() {
  const { bodyId, year } = useCounty();
  const query = useRead(reportCountyEndpoints.reportSum, { params: { bodyId }, query: { year } });
  return (
    <div className="stack">
      <Heading title={texts.openSum} />
      <p className="lead">{texts.sumTitle(year)}</p>
      <Loaded query={query}>
        {({ agency, report }) =>
          report === null ? (
            <OpenForm bodyId={bodyId} year={year} proposed={agency} />
          ) : (
            <>
              <Notice kind="warning">{texts.openedBefore}</Notice>
              <div>
                <LinkButton to={countyPage(year, '/sum')}>{texts.back}</LinkButton>
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** A page of one act on the county's report. */
function SumActPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (of: {
    readonly sum: Sum;
    readonly bodyId: string;
    readonly reportId: string;
  }) => ReactNode;
}) {
  const { bodyId, year } = useCounty();
  const query = useRead(reportCountyEndpoints.reportSum, { params: { bodyId }, query: { year } });
  return (
    <div className="stack">
      <Heading title={title} />
      <p className="lead">{texts.sumTitle(year)}</p>
      <Loaded query={query}>
        {(sum) =>
          sum.report === null ? (
            <>
              <Notice kind="warning">{texts.notOpened}</Notice>
              <div>
                <LinkButton to={countyPage(year, '/sum')}>{texts.back}</LinkButton>
              </div>
            </>
          ) : (
            children({ sum, bodyId, reportId: sum.report.id })
          )
        }
      </Loaded>
    </div>
  );
}

function FreezeForm({
  sum,
  bodyId,
  reportId,
}: {
  readonly sum: Sum;
  readonly bodyId: string;
  readonly reportId: string;
}) {
  const page = countyPage(sum.year, '/sum');
  const warnings = sum.findings.filter(({ level }) => level === 'warning');
  const form = useStep({ params: { bodyId, reportId }, page }, reportCountyEndpoints.freezeCountyReport, {
    initially: { explanation: '' },
    input: ({ explanation }) => ({ without: [...sum.without], seen: sum.figuresDigest, explanation }),
    done: texts.frozen,
    check: ({ explanation }) =>
      warnings.length > 0 && explanation.trim() === ''
        ? [{ field: 'explanation', message: texts.freezeWithout(sum.without.length) }]
        : [],
  });
  return (
    <ActForm form={form} act={texts.freezeSum} back={page}>
      <p className="note">{texts.freezeLead}</p>
      {warnings.length > 0 && (
        <>
          <section className="panel stack tight">
            <h2>{texts.freezeWarnings}</h2>
            <FindingList findings={warnings} none={texts.noSumFindings} />
          </section>
          <TextField
            form={form}
            name="explanation"
            label={texts.freezeExplain}
            hint={texts.freezeHint}
            kind="area"
            most={500}
          />
        </>
      )}
    </ActForm>
  );
}

/** Lets the sum stand, with its sources. */
export const FreezeSumPage = () => (
  <SumActPage title={texts.freezeSum}>
    {(of) =>
      of.sum.blocked === null ? (
        <FreezeForm {...of} />
      ) : (
        <>
          <Notice kind="warning">{texts.sumBlocked(of.sum.blocked)}</Notice>
          <div>
            <LinkButton to={countyPage(of.sum.year, '/sum')}>{texts.back}</LinkButton>
          </div>
        </>
      )
    }
  </SumActPage>
);

/** Lets the sum live again. */
export function UnfreezeSumPage() {
  const finish = useFinish();
  return (
    <SumActPage title={texts.unfreezeSum}>
      {({ sum, bodyId, reportId }) => (
        <ReasonForm
          act={texts.unfreezeSum}
          back={countyPage(sum.year, '/sum')}
          send={async (body) => {
            await call(reportCountyEndpoints.unfreezeCountyReport, { params: { bodyId, reportId }, body });
            finish(countyPage(sum.year, '/sum'), texts.unfrozen);
          }}
        >
          <p className="note">{texts.unfreezeLead}</p>
        </ReasonForm>
      )}
    </SumActPage>
  );
}
