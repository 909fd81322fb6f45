import { Button } from 'antd';
import { useRef, useState } from 'react';
import { v7 } from 'uuid';
import { reportEndpoints } from '../../../contract/reports.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { BodyChoice, useChosenBody } from '../../parts/body-choice.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMay, useMe } from '../../parts/person.ts';
import { countyPage } from '../../report-county/use-county.ts';
import { DueLine } from '../parts/due-line.tsx';
import { nameOf, pageOf, type ReportList } from '../use-report.ts';
import { EarlierReports } from './earlier-reports.tsx';
import { ReportRows } from './report-rows.tsx';
import { texts } from './texts.ts';

type DueReport = ReportList['due'][number];

/** What has to be reported and is not opened yet: by when, and the button that opens it. */
function DueToOpen({
  due,
  bodyId,
  first,
}: {
  readonly due: DueReport;
  readonly bodyId: string;
  readonly first: boolean;
}) {
  const finish = useFinish();
  const may = useMay();
  const { body } = useMe();
  // Sent twice, it is opened once.
  const actId = useRef(v7());
  const [state, setState] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const open = async () => {
    if (running) return;
    setRunning(true);
    setState(texts.opening);
    try {
      const { id } = await call(reportEndpoints.openReport, {
        params: { bodyId },
        body: { actId: actId.current, period: due.period },
      });
      finish(pageOf({ bodyId, id }), texts.opened(nameOf(due)));
    } catch (error) {
      setState(sentenceOf(error));
      setRunning(false);
    }
  };
  const isOwn = bodyId === body.id;
  const mayOpen = due.scope === 'own' && may('reports.write') && isOwn;
  const maySum = due.scope === 'county' && may('reports.supervise') && isOwn;
  // The sum is opened in the name of its government, beside what the bodies below have sent.
  const toSum = countyPage(due.period.year, '/sum/open');
  return (
    <div className="panel stack tight">
      <h3>{nameOf(due)}</h3>
      <DueLine due={due.due} done={false} />
      {mayOpen ? (
        <div className="row">
          <Button type={first ? 'primary' : 'default'} aria-busy={running} onClick={() => void open()}>
            {texts.open(due.periodTitle, false)}
          </Button>
          <span role="status" className="meta">
            {state}
          </span>
        </div>
      ) : maySum ? (
        <div>
          <LinkButton to={toSum} type={first ? 'primary' : 'default'}>
            {texts.open(due.periodTitle, true)}
          </LinkButton>
        </div>
      ) : (
        <p className="meta">{due.scope === 'county' ? texts.noneNoSum : texts.noneNoWrite}</p>
      )}
    </div>
  );
}

function Lists({ list, bodyId }: { readonly list: ReportList; readonly bodyId: string }) {
  const { rows, due, earlier } = list;
  return (
    <>
      {due.length > 0 && (
        <section className="stack tight">
          <h2>{texts.due}</h2>
          {due.map((each, at) => (
            <DueToOpen
              key={`${each.scope} ${each.periodTitle}`}
              due={each}
              bodyId={bodyId}
              first={at === 0}
            />
          ))}
        </section>
      )}
      <section className="stack tight">
        <h2>{texts.reports}</h2>
        {rows.length === 0 ? (
          <Notice title={texts.none}>
            <p>{texts.noneLead}</p>
          </Notice>
        ) : (
          <ReportRows rows={rows} />
        )}
      </section>
      {earlier.length > 0 && <EarlierReports rows={earlier} bodyId={bodyId} />}
    </>
  );
}

/** 年报: what has to be opened, by when; what is at work and what is public; files of earlier years. */
export function ReportListPage() {
  const bodyId = useChosenBody();
  const may = useMay();
  const { body } = useMe();
  const query = useRead(reportEndpoints.reports, { params: { bodyId } });
  const own = may('reports.write') && bodyId === body.id;
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {own && (
          <>
            <LinkButton to="/reports/import">{texts.import}</LinkButton>
            <LinkButton to="/reports/new">{texts.openOther}</LinkButton>
          </>
        )}
      </Heading>
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="reports.read" />
      <Loaded query={query}>{(list) => <Lists list={list} bodyId={bodyId} />}</Loaded>
    </div>
  );
}
