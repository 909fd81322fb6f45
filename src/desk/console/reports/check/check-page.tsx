import { Link } from 'react-router';
import { shownFact } from '../../../../report/index.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OpenComments } from '../parts/comments.tsx';
import { ReportPage } from '../parts/report-page.tsx';
import { pathOfPlace } from '../place.ts';
import { tooAlike } from '../text/section-state.tsx';
import { sectionTitle } from '../text/section-names.ts';
import { canDo, type OfReport } from '../use-report.ts';
import { FindingRow } from './finding-row.tsx';
import { texts } from './texts.ts';

const levels = ['error', 'warning', 'notice'] as const;

function Verdict({ of: { report, page } }: { readonly of: OfReport }) {
  const { blocked } = report.check;
  if (blocked !== null) {
    return (
      <Notice kind="warning" title={texts.blocked}>
        <p>{blocked}</p>
      </Notice>
    );
  }
  if (report.phase === 'open') {
    return (
      <Notice>
        <p>{texts.freezeFirst}</p>
        <p>
          <LinkButton to={`${page}/figures`}>{texts.goFigures}</LinkButton>
        </p>
      </Notice>
    );
  }
  if (!canDo(report, 'laid-out')) return null;
  return (
    <Notice kind="success" title={texts.clear}>
      <p>{texts.clearText}</p>
      <p>
        <LinkButton to={`${page}/review`} type="primary">
          {texts.goReview}
        </LinkButton>
      </p>
    </Notice>
  );
}

function Stale({ of: { report, page } }: { readonly of: OfReport }) {
  const { stale } = report.check;
  if (stale.length === 0) return null;
  return (
    <section className="panel stack tight">
      <h2>
        {texts.stale} <span className="state danger">{texts.count(stale.length)}</span>
      </h2>
      <ul>
        {stale.map(({ section, id, title, written, now }, at) => (
          <li key={`${section} ${id} ${at}`}>
            {now === null
              ? texts.staleGone(title, shownFact(id, written))
              : texts.staleLine(title, shownFact(id, written), shownFact(id, now))}{' '}
            <Link to={pathOfPlace(page, section)}>{texts.seePlace(sectionTitle(section))}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Similarity({ of: { report, page } }: { readonly of: OfReport }) {
  const { similarity } = report.check;
  if (similarity.length === 0) return null;
  return (
    <details className="panel">
      <summary>{texts.similarity}</summary>
      <ul>
        {similarity.map(({ section, lastYear }) => (
          <li key={section}>
            <Link to={pathOfPlace(page, section)}>
              {texts.alike(sectionTitle(section), String(Math.round(lastYear * 100)))}
            </Link>{' '}
            {lastYear >= tooAlike && <span className="state warning">{texts.rewrite}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** 检查: what must be mended, what wants an explanation, what is only said; each with its place. */
export function ReportCheckPage() {
  return (
    <ReportPage step="check">
      {(of) => {
        const { findings } = of.report.check;
        return (
          <>
            <p className="lead">{texts.lead}</p>
            {of.report.text === null && <Notice>{texts.notWritten}</Notice>}
            <Verdict of={of} />
            <OpenComments of={of} />
            <Stale of={of} />
            {levels.map((level) => {
              const own = findings.filter((each) => each.level === level);
              return (
                <section key={level} className="panel stack tight" id={level}>
                  <h2>
                    {texts.groups[level]} <span className="meta">{texts.count(own.length)}</span>
                  </h2>
                  {own.length === 0 ? (
                    <p>{texts.none[level]}</p>
                  ) : (
                    <ol className="plain-list stack">
                      {own.map((finding) => (
                        <FindingRow key={finding.key} of={of} finding={finding} />
                      ))}
                    </ol>
                  )}
                </section>
              );
            })}
            <Similarity of={of} />
          </>
        );
      }}
    </ReportPage>
  );
}
