import { useState } from 'react';
import { Link } from 'react-router';
import { feesPlace, isOfRequests, isSumCell } from '../../../../law/index.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { dateText, minuteText } from '../../parts/dates.ts';
import { Notice } from '../../parts/notice.tsx';
import { RecordsBehind } from '../parts/records-behind.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { cellOfPlace, titleOfCell } from '../place.ts';
import { canDo, whyNot, type OfReport, type Report, type ReportFinding } from '../use-report.ts';
import { cellId } from './figure-cell.tsx';
import { EnterFigure, WithdrawFigure } from './figure-forms.tsx';
import { texts } from './form-texts.ts';

/** 万元 for fees, 件 for all else. */
const unitOf = (place: string) => (place === feesPlace ? texts.yuan : texts.cases);

function Facts({ report, place }: { readonly report: Report; readonly place: string }) {
  const figure = report.figures[place];
  const entered = report.entered.find((each) => each.place === place);
  const unit = unitOf(place);
  const said = (value: number) => texts.value0(String(value), unit);
  const { lastYear, frozen } = report;
  const last =
    lastYear === null || lastYear.lacking.includes(place)
      ? texts.unknown
      : said(lastYear.figures[place] ?? 0);
  return (
    <dl className="facts">
      <dt>{texts.now}</dt>
      <dd>
        <strong>{said(figure?.value ?? 0)}</strong>
      </dd>
      <dt>{texts.from}</dt>
      <dd>
        {entered === undefined ? (
          texts.fromRegister
        ) : (
          <>
            <p>{texts.fromEntered(entered.from, entered.by?.name ?? texts.nobody, minuteText(entered.at))}</p>
            {entered.register !== null && <p className="meta">{texts.register(said(entered.register))}</p>}
          </>
        )}
        {figure?.source === 'frozen' && frozen !== null && (
          <p className="meta">{texts.frozenOn(dateText(frozen.on))}</p>
        )}
      </dd>
      {figure?.source === 'frozen' && figure.live !== null && (
        <>
          <dt>{texts.ledgerNow}</dt>
          <dd>
            <span className="state danger">{texts.ledgerDiffers(said(figure.live))}</span>
          </dd>
        </>
      )}
      <dt>{texts.lastYear}</dt>
      <dd>{last}</dd>
    </dl>
  );
}

function Findings({
  findings,
  page,
}: {
  readonly findings: readonly ReportFinding[];
  readonly page: string;
}) {
  if (findings.length === 0) return null;
  return (
    <section className="stack tight">
      <h3>{texts.findings}</h3>
      {findings.map(({ key, level, levelTitle, message, advice, basis, explanation }) => (
        <Notice key={key} kind={level === 'error' ? 'danger' : level === 'warning' ? 'warning' : 'info'}>
          <p>
            <strong>{levelTitle}</strong> {message}
          </p>
          {advice !== null && <p>{advice}</p>}
          {explanation !== null && <p className="meta">{explanation.text}</p>}
          {level === 'warning' && explanation === null && (
            <p>
              <Link to={`${page}/check`}>{texts.goCheck}</Link>
            </p>
          )}
          <LawChips basis={basis} />
        </Notice>
      ))}
    </section>
  );
}

/** What stands behind a cell: figure, source, last year's, findings, comments, the records; and where it is entered by hand. */
export function CellPanel({
  of: { report, params, page },
  place,
  close,
}: {
  readonly of: OfReport;
  readonly place: string;
  readonly close: () => void;
}) {
  const [told, setTold] = useState<string | null>(null);
  const entered = report.entered.find((each) => each.place === place);
  const comments = report.openComments.filter((each) => cellOfPlace(each.place) === place);
  const findings = report.check.findings.filter(
    (each) => each.place !== null && cellOfPlace(each.place) === place,
  );
  const unit = unitOf(place);
  const why = whyNot(report, 'figure-entered');
  // Cases of the platform count themselves: by hand only where they are kept elsewhere.
  const isSum = report.scope === 'county';
  const isCounted = !isSum && isOfRequests(place) && !isSumCell(place) && !report.requestsElsewhere;
  return (
    <SidePanel title={titleOfCell(place)} backTo={cellId(place)} close={close}>
      <div role="status">{told !== null && <Notice kind="success">{told}</Notice>}</div>
      <Facts report={report} place={place} />
      {comments.length > 0 && (
        <Notice kind="warning">
          <p>
            <strong>{texts.comments}</strong>
          </p>
          {comments.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      <Findings findings={findings} page={page} />
      <RecordsBehind params={params} place={place} />
      {report.may.write && isSum && <p className="meta">{texts.countyCell}</p>}
      {report.may.write && !isSum && isSumCell(place) && <p className="meta">{texts.sumCell}</p>}
      {report.may.write && isCounted && <p className="meta">{texts.requestCell}</p>}
      {report.may.write &&
        !isSum &&
        !isSumCell(place) &&
        !isCounted &&
        !canDo(report, 'figure-entered') &&
        why !== null && <p className="meta">{why}</p>}
      {canDo(report, 'figure-entered') && !isSum && !isSumCell(place) && !isCounted && (
        <section className="stack tight">
          <h3>{entered === undefined ? texts.enter : texts.change}</h3>
          <p className="meta">{texts.enterLead}</p>
          <EnterFigure
            key={`${place} ${entered?.at ?? ''}`}
            params={params}
            place={place}
            unit={unit}
            initially={{
              value: entered === undefined ? '' : String(entered.value),
              source: entered?.from ?? '',
            }}
            told={setTold}
          />
          {entered !== undefined && <WithdrawFigure params={params} place={place} told={setTold} />}
        </section>
      )}
    </SidePanel>
  );
}
