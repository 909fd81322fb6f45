import { useState } from 'react';
import { Link } from 'react-router';
import { reportEndpoints } from '../../../contract/reports.ts';
import { CallError } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMay } from '../../parts/person.ts';
import { countyPage } from '../../report-county/use-county.ts';
import { titleOfCell } from '../place.ts';
import { changedCells } from '../steps/steps.ts';
import { canDo, whyNot, type OfReport, type Report } from '../use-report.ts';
import { texts } from './texts.ts';

/** Which figures were others when they were looked at, with both: nobody has to find them among two hundred. */
function ChangedSince({ seen, now }: { readonly seen: Report['figures']; readonly now: Report['figures'] }) {
  const changed = Object.entries(now).filter(([place, { value }]) => seen[place]?.value !== value);
  if (changed.length === 0) return null;
  return (
    <Notice kind="warning" title={texts.changedSince}>
      <ul>
        {changed.map(([place, { value }]) => (
          <li key={place}>
            <Link to={`?place=${encodeURIComponent(place)}`} replace preventScrollReset>
              {texts.changedCell(titleOfCell(place), String(seen[place]?.value ?? 0), String(value))}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Freeze({ of: { params, page, report } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const [before, setBefore] = useState<Report['figures'] | null>(null);
  const annual = report.period.kind === 'year';
  const form = useForm({
    initially: {},
    schema: reportEndpoints.freezeReport.body,
    input: (_, actId) => ({ actId, seen: report.figuresDigest }),
    send: async (body) => {
      try {
        await call(reportEndpoints.freezeReport, { params, body });
      } catch (error) {
        if (!(error instanceof CallError && error.code === 'stale')) throw error;
        setBefore(report.figures);
        await readAnew();
        throw error;
      }
      finish(annual ? `${page}/text` : page, annual ? texts.frozenNow : texts.frozenInterim);
    },
  });
  return (
    <ActForm form={form} act={texts.freeze}>
      {before !== null && <ChangedSince seen={before} now={report.figures} />}
      <p className="note">{annual ? texts.freezeLead : texts.freezeInterimLead}</p>
    </ActForm>
  );
}

/** 定数字, after the tables were looked at; where that cannot be yet, why. */
export function FreezePanel({ of }: { readonly of: OfReport }) {
  const { report } = of;
  const may = useMay();
  if (report.phase !== 'open') return null;
  if (report.scope === 'county') {
    return (
      <Notice>
        <p>{texts.countyFreeze}</p>
        {may('reports.supervise') && (
          <p>
            <LinkButton to={countyPage(report.period.year, '/sum')}>{texts.toCounty}</LinkButton>
          </p>
        )}
      </Notice>
    );
  }
  if (!report.may.write) return null;
  if (canDo(report, 'frozen')) return <Freeze of={of} />;
  const why = whyNot(report, 'frozen');
  return why === null ? null : <Notice>{why}</Notice>;
}

/** Since when the figures stand, what the ledger has otherwise now, and the way to open them again. */
export function FrozenSince({ of }: { readonly of: OfReport }) {
  const { report, page } = of;
  const { frozen } = report;
  if (frozen === null || report.phase === 'open') return null;
  const changed = changedCells(report).length;
  const annual = report.period.kind === 'year';
  return (
    <Notice kind={changed === 0 ? 'info' : 'warning'}>
      <p>{texts.frozenOn(dateText(frozen.on), frozen.by?.name ?? texts.nobody)}</p>
      {changed > 0 && <p>{report.scope === 'county' ? texts.changedSum(changed) : texts.changed(changed)}</p>}
      <p className="row">
        {annual && report.text === null && (
          <LinkButton to={`${page}/text`} type="primary">
            {texts.goOn}
          </LinkButton>
        )}
        {canDo(report, 'unfrozen') && (
          <LinkButton
            to={
              report.scope === 'county' ? countyPage(report.period.year, '/sum/unfreeze') : `${page}/unfreeze`
            }
          >
            {texts.unfreeze}
          </LinkButton>
        )}
      </p>
    </Notice>
  );
}
