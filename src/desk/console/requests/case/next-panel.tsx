import { LinkButton } from '../../parts/link-button.tsx';
import { dateText } from '../../parts/dates.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { useMe } from '../../parts/person.ts';
import { aside, lapsedLast, type NextPage } from '../act-pages.ts';
import { texts as clockTexts } from '../clock-texts.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

function wordsOf({ title, whom, until }: NextPage): string {
  const act = whom === null ? title : clockTexts.of(title, whom);
  return until === null ? act : texts.until(act, dateText(until));
}

function Buttons({ pages, primary }: { readonly pages: readonly NextPage[]; readonly primary: boolean }) {
  return (
    <div className="row">
      {pages.map((each, at) => (
        <LinkButton key={each.page} to={each.page} type={primary && at === 0 ? 'primary' : 'default'}>
          {wordsOf(each)}
        </LinkButton>
      ))}
    </div>
  );
}

/** 下一步: what the procedure allows now; what it does not is explained, not greyed. */
export function NextPanel({
  data,
  pages,
}: {
  readonly data: RequestCase;
  readonly pages: readonly NextPage[];
}) {
  const { today } = useMe();
  const forward = lapsedLast(
    pages.filter(({ act }) => !aside.has(act)),
    today,
  );
  const others = pages.filter(({ act }) => aside.has(act));
  const closed = data.next.filter(({ why }) => why !== null);
  return (
    <section className="panel stack tight no-print">
      <h2>{texts.next}</h2>
      {pages.length === 0 && (
        <p>{data.may.handle || data.may.approve ? texts.nothingNext : texts.readOnly}</p>
      )}
      {forward.length > 0 && <Buttons pages={forward} primary />}
      {others.length > 0 && (
        <details>
          <summary>{texts.more}</summary>
          <Buttons pages={others} primary={false} />
        </details>
      )}
      {closed.length > 0 && (
        <details>
          <summary>{texts.notNow}</summary>
          <dl className="facts">
            {closed.map(({ act, title, why, basis }) => (
              <div key={act} className="contents">
                <dt>{title}</dt>
                <dd>
                  {why}
                  <LawChips basis={basis} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
