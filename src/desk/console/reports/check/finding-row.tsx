import { ExclamationCircleFilled, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'react-router';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { minuteText } from '../../parts/dates.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { pathOfPlace } from '../place.ts';
import { sectionTitle } from '../text/section-names.ts';
import { canDo, whyNot, type OfReport, type ReportFinding, type ReportParams } from '../use-report.ts';
import { quotedSection } from './quoted-section.ts';
import { texts } from './texts.ts';

const icons = { error: ExclamationCircleFilled, warning: WarningOutlined, notice: InfoCircleOutlined };
const kinds = { error: 'danger', warning: 'warning', notice: '' };

function Explain({
  params,
  finding: { key },
  told,
}: {
  readonly params: ReportParams;
  readonly finding: ReportFinding;
  readonly told: (sentence: string) => void;
}) {
  const form = useForm({
    initially: { explanation: '' },
    schema: reportEndpoints.explainReportWarning.body,
    input: ({ explanation }, actId) => ({ actId, key, explanation }),
    send: async (body) => {
      await call(reportEndpoints.explainReportWarning, { params, body });
      await readAnew();
      told(texts.explained);
    },
  });
  return (
    <ActForm form={form} act={texts.explain}>
      <TextField
        form={form}
        name="explanation"
        label={texts.explanation}
        hint={texts.explanationHint}
        most={500}
      />
    </ActForm>
  );
}

/** A finding: what is the matter, where, what to do; for a warning the box that explains it. */
export function FindingRow({
  of: { report, params, page },
  finding,
}: {
  readonly of: OfReport;
  readonly finding: ReportFinding;
}) {
  const { level, levelTitle, place, placeTitle, message, advice, basis, explanation } = finding;
  const [told, setTold] = useState<string | null>(null);
  const Icon = icons[level];
  const quoted = quotedSection(message, report.text?.sections ?? {});
  const open = level === 'warning' && explanation === null;
  return (
    <li className={`report-finding ${level} ${explanation === null ? '' : 'said'}`}>
      <div className="stack tight">
        <p>
          <span className={`state ${kinds[level]}`}>
            <Icon aria-hidden />
            {levelTitle}
          </span>{' '}
          <Link to={pathOfPlace(page, place)}>{placeTitle}</Link>
          {quoted !== null && (
            <>
              {' '}
              <Link to={pathOfPlace(page, quoted)}>{texts.seePlace(sectionTitle(quoted))}</Link>
            </>
          )}
        </p>
        <p>{message}</p>
        {advice !== null && <p className="meta">{advice}</p>}
        <LawChips basis={basis} />
        <p role="status">{told}</p>
        {explanation !== null && (
          <p className="notice success">
            {texts.saidBy(explanation.text, explanation.by?.name ?? texts.nobody, minuteText(explanation.at))}
          </p>
        )}
        {open && report.may.write && !canDo(report, 'explained') && (
          <p className="meta">{whyNot(report, 'explained')}</p>
        )}
        {open && canDo(report, 'explained') && (
          <details>
            <summary>{texts.explain}</summary>
            <Explain params={params} finding={finding} told={setTold} />
          </details>
        )}
      </div>
    </li>
  );
}
