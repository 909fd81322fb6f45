import type { ReactElement } from 'react';
import type { PublishedReport } from '../../../../ledger/read/site/report-comparison.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { unitOf } from '../../reports/report-unit.ts';
import { reportTexts } from '../../texts/reports.ts';
import type { AttachmentRow } from './attachment-list.tsx';

const texts = reportTexts.page;

interface ReportVersionsProps {
  readonly call: SiteCall;
  readonly attachments: readonly AttachmentRow[];
  /** Null for one that was not made by the platform: it has no figures to compare. */
  readonly report: PublishedReport | null;
}

/** What a report can be taken away as, and where it stands beside others: at the top of its page, where people look for it. */
export function ReportVersions({ call, attachments, report }: ReportVersionsProps): ReactElement {
  const there = attachments.flatMap(({ fileId, kind, size, href }) =>
    href === null ? [] : [{ fileId, kind, size, href }],
  );
  return (
    <nav className="versions" aria-label={texts.versions}>
      {there.length > 0 && (
        <p>
          <span>{texts.versions}</span>
          {there.map(({ fileId, kind, size, href }) => (
            <a key={fileId} href={href} download>
              {texts.version(kindName(kind), size)}
            </a>
          ))}
        </p>
      )}
      <p>
        <a href={linkTo(call, { kind: 'reports' })}>{texts.otherYears}</a>
        {report !== null && <a href={comparisonOf(call, report)}>{texts.compare}</a>}
      </p>
    </nav>
  );
}

const kindName = (kind: string): string => (texts.kinds as Readonly<Record<string, string>>)[kind] ?? kind;

/** The comparison of a body's own years; a folder has only the one that nobody asked. */
function comparisonOf(call: SiteCall, { scope }: PublishedReport): string {
  const path = linkTo(call, { kind: 'report-comparison' }, call.map.top);
  const { key } = unitOf(call.map, call.body, scope);
  return call.exported ? path : `${path}?${new URLSearchParams({ unit: key }).toString()}`;
}
