import { dateText } from '../../parts/dates.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

/** The words of the request as they came, and those of the clarification. */
export function ContentSection({ data: { content } }: { readonly data: RequestCase }) {
  return (
    <section className="panel stack tight" id="content">
      <h2>{texts.content}</h2>
      {content === null && <p>{texts.contentNotYours}</p>}
      {content?.map(({ on, title, number, description }, at) => (
        <div key={on + String(at)}>
          <h3>{at === 0 ? texts.contentOn(dateText(on)) : texts.clarifiedOn(dateText(on))}</h3>
          <dl className="facts">
            {title !== '' && (
              <>
                <dt>{texts.contentTitle}</dt>
                <dd>{title}</dd>
              </>
            )}
            {number !== '' && (
              <>
                <dt>{texts.contentNumber}</dt>
                <dd>{number}</dd>
              </>
            )}
            {description !== '' && (
              <>
                <dt>{texts.description}</dt>
                <dd className="words">{description}</dd>
              </>
            )}
          </dl>
        </div>
      ))}
    </section>
  );
}
