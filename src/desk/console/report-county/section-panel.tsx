import { Link } from 'react-router';
import { countyPage, useCounty } from './use-county.ts';
import { texts } from './texts.ts';
import { percent, type Review } from './use-review.ts';
import { WriteComment } from './write-comment.tsx';

/** From here on a section is called copied; one city's inspections take off points above one half. */
const copied = 0.8;

function Paragraphs({ text }: { readonly text: string }) {
  if (text.trim() === '') return <p className="meta">{texts.noSection}</p>;
  return text.split('\n').map((line, at) => <p key={`${at} ${line.slice(0, 12)}`}>{line}</p>);
}

/** A section of the text beside last year's, with whom it is like. */
export function SectionPanel({
  section,
  write,
}: {
  readonly section: Review['sections'][number];
  readonly write: ((place: string, text: string) => void) | null;
}) {
  const { year } = useCounty();
  const { place, title, text, lastYear, alikeLastYear, alike } = section;
  return (
    <section className="panel stack tight">
      <h3>{title}</h3>
      {(alikeLastYear !== null || alike.length > 0) && (
        <ul className="meta">
          {alikeLastYear !== null && (
            <li>
              {texts.alikeLast(percent(alikeLastYear))}{' '}
              {alikeLastYear >= copied && <strong>{texts.copied}</strong>}
            </li>
          )}
          {alike.map(({ memberId, name, degree }) => (
            <li key={memberId}>
              <Link to={countyPage(year, `/members/${memberId}`)}>
                {texts.alikeOther(name, percent(degree))}
              </Link>{' '}
              {degree >= copied && <strong>{texts.copied}</strong>}
            </li>
          ))}
        </ul>
      )}
      <div className={lastYear === null ? undefined : 'report-beside'}>
        <div className="stack tight">
          {lastYear !== null && <h4>{texts.thisYear}</h4>}
          <Paragraphs text={text} />
        </div>
        {lastYear !== null && (
          <div className="stack tight report-before">
            <h4>{texts.lastYearText}</h4>
            <Paragraphs text={lastYear} />
          </div>
        )}
      </div>
      {write !== null && (
        <div>
          <WriteComment title={title} write={(said) => write(place, said)} />
        </div>
      )}
    </section>
  );
}
