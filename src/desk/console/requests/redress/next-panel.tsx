import { LinkButton } from '../../parts/link-button.tsx';
import { texts } from './texts.ts';
import type { RedressCase } from './words.ts';

/** What may be done on a case now; what may not is explained, not greyed. */
export function NextPanel({ data, page }: { readonly data: RedressCase; readonly page: string }) {
  const { can, may, kind } = data;
  if (!may.handle) {
    return (
      <section className="panel stack tight no-print">
        <h2>{texts.next}</h2>
        <p>{texts.readOnly}</p>
      </section>
    );
  }
  const steps = [
    ['answer', can.answer],
    ['decide', can.decide],
    ...(kind === 'reconsideration' ? [['procedure', can.changeProcedure] as const] : []),
  ] as const;
  const open = steps.filter(([, why]) => why === null);
  const closed = steps.filter(([, why]) => why !== null);
  return (
    <section className="panel stack tight no-print">
      <h2>{texts.next}</h2>
      {open.length === 0 && <p>{texts.nothingNext}</p>}
      {open.length > 0 && (
        <div className="row">
          {open.map(([act], at) => (
            <LinkButton key={act} to={`${page}/${act}`} type={at === 0 ? 'primary' : 'default'}>
              {texts.acts[act]}
            </LinkButton>
          ))}
        </div>
      )}
      <details>
        <summary>{texts.more}</summary>
        <div className="row">
          {(['note', 'assign', 'correct'] as const).map((act) => (
            <LinkButton key={act} to={`${page}/${act}`}>
              {texts.acts[act]}
            </LinkButton>
          ))}
        </div>
      </details>
      {closed.length > 0 && (
        <details>
          <summary>{texts.notNow}</summary>
          <dl className="facts">
            {closed.map(([act, why]) => (
              <div key={act} className="contents">
                <dt>{texts.acts[act]}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
