import { useSearchParams } from 'react-router';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { Choice } from '../parts/choice.tsx';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LawChips } from '../parts/law-chip.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay } from '../parts/person.ts';
import { FindingList } from './finding-list.tsx';
import { SumCells } from './sum-cells.tsx';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

export type Sum = AnswerOf<typeof reportCountyEndpoints.reportSum>;

/** The county's own report: not opened, live, or frozen; what comes next. */
function Report({ sum, bodyId }: { readonly sum: Sum; readonly bodyId: string }) {
  const { year, report, due, blocked, title } = sum;
  const may = useMay();
  const writes = may('reports.write') || may('reports.file');
  return (
    <section className="panel stack tight">
      <h2>{report === null ? texts.notOpened : texts.reportPhase(report.phaseTitle)}</h2>
      {title !== null && <p>{title}</p>}
      {due !== null && (
        <>
          <p>{texts.dueOn(dateText(due.on, true))}</p>
          <LawChips basis={due.basis} />
        </>
      )}
      {report !== null && report.frozenOn !== null && <p>{texts.frozenOn(dateText(report.frozenOn))}</p>}
      {report !== null && report.frozenOn !== null && report.differs.length > 0 && (
        <Notice kind="warning">{texts.differs(report.differs.length)}</Notice>
      )}
      <div className="row">
        {report === null && (
          <LinkButton to={countyPage(year, '/sum/open')} type="primary">
            {texts.openSum}
          </LinkButton>
        )}
        {report?.phase === 'open' && blocked === null && (
          <LinkButton to={countyPage(year, '/sum/freeze')} type="primary">
            {texts.freezeSum}
          </LinkButton>
        )}
        {report !== null && report.phase !== 'open' && (
          <LinkButton to={`/reports/${bodyId}/${report.id}`} type="primary">
            {writes ? texts.toReport : texts.lookReport}
          </LinkButton>
        )}
        {(report?.phase === 'frozen' || report?.phase === 'laid-out') && (
          <LinkButton to={countyPage(year, '/sum/unfreeze')}>{texts.unfreezeSum}</LinkButton>
        )}
      </div>
      {report !== null && report.phase !== 'open' && !writes && <p className="meta">{texts.whoWrites}</p>}
      {report?.phase === 'open' && blocked !== null && (
        <Notice kind="warning">{texts.sumBlocked(blocked)}</Notice>
      )}
    </section>
  );
}

/** The county's sum of a year (汇总): what is in it, what is missing or twice, each cell with its parts. */
export function SumPage() {
  const { bodyId, year, years } = useCounty();
  const [search, setSearch] = useSearchParams();
  const query = useRead(reportCountyEndpoints.reportSum, { params: { bodyId }, query: { year } });
  return (
    <div className="stack">
      <Heading title={texts.sumTitle(year)}>
        <LinkButton to={countyPage(year)}>{texts.title}</LinkButton>
        <LinkButton to={countyPage(year, '/comparison')}>{texts.links.comparison}</LinkButton>
      </Heading>
      <p className="lead">{texts.sumLead}</p>
      <div className="row">
        <Choice
          id="sum-year"
          label={texts.year}
          value={String(year)}
          options={years.map((each) => ({ value: String(each), title: texts.yearOf(each) }))}
          put={(value) => setSearch({ ...Object.fromEntries(search), year: value })}
        />
      </div>
      <Loaded query={query}>
        {(sum) => {
          const left = sum.members.filter(({ memberId }) => sum.without.includes(memberId));
          const counted = sum.members.filter((member) => member.counted !== null);
          const waiting = left.filter(({ standing }) => standing === 'to-review');
          return (
            <div className="stack">
              <Report sum={sum} bodyId={bodyId} />
              <section className="panel stack tight">
                <h2>{texts.sumFindings}</h2>
                <p>{texts.countedOf(counted.length, sum.members.length)}</p>
                {left.length > 0 && (
                  <p>
                    {texts.missingMembers}
                    {texts.colon}
                    {left
                      .map(({ name, standing }) => texts.memberStanding(name, texts.standings[standing]))
                      .join(texts.comma)}
                  </p>
                )}
                <FindingList findings={sum.findings} none={texts.noSumFindings} />
              </section>
              {counted.length === 0 ? (
                <Notice>
                  <p>{texts.nothingCounted}</p>
                  {waiting.length > 0 && (
                    <p>
                      <LinkButton to={countyPage(year, '', { standing: 'to-review' })} type="primary">
                        {texts.toReview(waiting.length)}
                      </LinkButton>
                    </p>
                  )}
                </Notice>
              ) : (
                <SumCells sum={sum} />
              )}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}
