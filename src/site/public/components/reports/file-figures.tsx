import type { ReactElement } from 'react';
import type { ComparedReport } from '../../../../ledger/read/site/compared-reports.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { unitOf, unitsOutside } from '../../reports/report-unit.ts';
import { listTexts } from '../../texts/lists.ts';
import { reportTexts } from '../../texts/reports.ts';

const texts = reportTexts.reports;

interface FileFiguresProps {
  readonly call: SiteCall;
  readonly file: ComparedReport;
  /** The body that reports. */
  readonly name: string;
}

/** What stands where a report has no page on this site: the way to its figures. A folder answers no questions, and has no way. */
export function FileFigures({ call, file, name }: FileFiguresProps): ReactElement {
  const { reportYear } = file;
  const told = texts.fileOf(name, listTexts.reports.year(reportYear));
  const href = figuresOf(call, file);
  if (href === null) return <span>{texts.onlyFigures}</span>;
  return (
    <a href={href}>
      <span className="unseen">{told}</span>
      {texts.figures}
    </a>
  );
}

function figuresOf(call: SiteCall, file: ComparedReport): string | null {
  const { map, exported } = call;
  const body = map.byId.get(file.unitId);
  const unit = body === undefined ? unitsOutside([file])[0] : unitOf(map, body, file.scope);
  if (exported || unit === undefined) return null;
  const query = new URLSearchParams({ unit: unit.key, year: String(file.reportYear) });
  return `${linkTo(call, { kind: 'report-comparison' }, map.top)}?${query.toString()}`;
}
