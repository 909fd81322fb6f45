import { useWide } from '../../parts/use-wide.ts';
import type { SectionId } from '../../../../report/index.ts';
import type { LastYear } from '../use-report.ts';
import { sectionTitle } from './section-names.ts';
import { texts } from './texts.ts';

/** What last year's report said in this section: beside the text where there is room, else folded. */
export function LastYearText({
  lastYear,
  section,
}: {
  readonly lastYear: LastYear;
  readonly section: SectionId;
}) {
  const wide = useWide();
  const name = sectionTitle(section);
  const text = lastYear.sections[section] ?? '';
  const title = lastYear.from === 'file' ? texts.lastYearFile(lastYear.year) : texts.lastYear(lastYear.year);
  const said =
    text === '' ? (
      <p className="meta">{texts.noLastYear}</p>
    ) : (
      text.split('\n').map((line, at) => <p key={`${at} ${line}`}>{line}</p>)
    );
  if (!wide) {
    return (
      <details className="last-year">
        <summary>{title}</summary>
        {said}
      </details>
    );
  }
  return (
    <div className="last-year at-side" role="region" aria-label={texts.lastYearOf(title, name)} tabIndex={0}>
      <p>
        <strong>{title}</strong>
      </p>
      {said}
    </div>
  );
}
