import { handoverEndpoints } from '../../contract/handover.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { dateText } from '../parts/dates.ts';
import { Loaded } from '../parts/loaded.tsx';
import { texts } from './texts.ts';

type Preview = AnswerOf<typeof handoverEndpoints.previewHandover>;
type Handed = Pick<Preview, 'items' | 'drafts'>;

/** Work and drafts that go from hand to hand, as a list. */
export function Things({ items, drafts }: Handed) {
  return (
    <>
      {items.length > 0 && (
        <div>
          <h3>{texts.previewItems(items.length)}</h3>
          <ul>
            {items.map(({ id, title, dueOn }) => (
              <li key={id}>
                {title}
                <span className="meta"> {dueOn === null ? texts.noDue : dateText(dueOn, true)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {drafts.length > 0 && (
        <div>
          <h3>{texts.previewDrafts(drafts.length)}</h3>
          <ul>
            {drafts.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      {items.length + drafts.length === 0 && <p>{texts.nothing}</p>}
    </>
  );
}

/** What someone has in hand now: what a handover would move. */
export function InHand({ bodyId, from }: { readonly bodyId: string; readonly from: string }) {
  const query = useRead(handoverEndpoints.previewHandover, { params: { bodyId }, query: { from } });
  return (
    <section className="panel stack tight">
      <h2>{texts.preview}</h2>
      <Loaded query={query}>
        {({ items, drafts, deputies, sessions }) => (
          <>
            <Things items={items} drafts={drafts} />
            {deputies.length > 0 && (
              <div>
                <h3>{texts.previewDeputies(deputies.length)}</h3>
                <ul>
                  {deputies.map(({ id, absent, acting, from, until }) => (
                    <li key={id}>
                      {texts.deputyText(absent.name, acting.name, dateText(from), dateText(until))}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {sessions > 0 && <p className="meta">{texts.previewSessions(sessions)}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}
