import { LinkButton } from '../../parts/link-button.tsx';
import { dateText } from '../../parts/dates.ts';
import { useMe } from '../../parts/person.ts';
import { endingPage, type NextPage } from '../act-pages.ts';
import { Clock } from '../clock.tsx';
import { inOrder } from '../clock-words.ts';
import { texts as clockTexts } from '../clock-texts.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

/** What a clock belongs to, by its name: a third party, an organ, a letter. */
function whomOf(data: RequestCase, of: string | null): string | undefined {
  if (of === null) return undefined;
  return (
    data.parties.find(({ partyId }) => partyId === of)?.name ??
    data.consultations.find(({ consultationId }) => consultationId === of)?.organ ??
    data.letters.find(({ letterId }) => letterId === of)?.title
  );
}

/** All clocks side by side: what runs first by date, then what stands still, then what is over. */
export function ClockPanel({
  data,
  pages,
}: {
  readonly data: RequestCase;
  readonly pages: readonly NextPage[];
}) {
  const { today } = useMe();
  const clocks = inOrder(data.clocks);
  // One act ends several clocks: its button stands beside the nearest.
  const offered = new Set<string>();
  return (
    <section className="panel" aria-label={texts.clocks}>
      <h2>
        {texts.clocks} <span className="meta">{texts.clocksToday(dateText(today, true))}</span>
      </h2>
      {clocks.length === 0 && <p>{clockTexts.none}</p>}
      {clocks.map((clock) => {
        const whom = whomOf(data, clock.of);
        const next = ['done', 'late', 'lapsed'].includes(clock.state) ? null : endingPage(clock, pages);
        const shown = next !== null && !offered.has(next.page);
        if (next !== null) offered.add(next.page);
        return (
          <Clock
            key={`${clock.id} ${clock.of ?? ''}`}
            clock={clock}
            {...(whom === undefined ? {} : { whom })}
            {...(shown ? { act: <LinkButton to={next.page}>{next.title}</LinkButton> } : {})}
          />
        );
      })}
    </section>
  );
}
