import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../../call.ts';
import { PhoneNumber } from '../../components/phone-number.tsx';
import { reachOf } from '../../name-of.ts';
import { formatChinese, type ClockId } from '../../../../law/index.ts';
import { requestStatusTexts as texts } from '../../texts/request-status.ts';
import type { OwnRequest } from '../port.ts';
import { ClocksTable, DerivationPart, DueDate } from './clocks-part.tsx';
import { eventsOf } from './events.ts';
import { FeePart } from './fee-part.tsx';
import { LettersPart } from './letters-part.tsx';
import { OwnPart } from './own-part.tsx';
import { RemediesPart } from './remedies-part.tsx';
import { standingOf, type Standing } from './standing.ts';
import { StatusFrame } from './status-frame.tsx';

interface StatusPageProps {
  readonly call: SiteCall;
  readonly own: OwnRequest;
  /** What was done just now. */
  readonly done?: 'clarify' | 'withdraw' | 'rate' | null;
}

/** One's own request: whose turn it is and until when, then how the dates come about, what happened, what one can do. */
export function StatusPage({ call, own, done = null }: StatusPageProps): ReactElement {
  const { state, clocks, letters } = own;
  const standing = standingOf(state, clocks);
  const events = eventsOf(
    state,
    (letterId) => letters.find((each) => each.letterId === letterId)?.title ?? null,
  );
  return (
    <StatusFrame call={call} page="status" number={own.number} title={texts.of(own.number)}>
      {done !== null && (
        <p className="notice done" role="status">
          {texts[done].done}
        </p>
      )}
      <Sentence call={call} own={own} standing={standing} />
      <ActsPart call={call} own={own} />
      <FeePart state={state} payment={own.rules.payment} />
      <LettersPart call={call} letters={letters} />
      <RemediesPart own={own} />
      <ClocksTable clocks={clocks} />
      <section>
        <h2>{texts.timeline}</h2>
        <ol className="timeline" reversed>
          {events.map(({ on, text }, at) => (
            <li key={at}>
              <time dateTime={on}>{formatChinese(on)}</time> {text}
            </li>
          ))}
        </ol>
      </section>
      <OwnPart own={own} />
    </StatusFrame>
  );
}

/** What is to be done by the date, where it is sure. */
const lastDays: Readonly<Partial<Record<ClockId, { readonly before: string; readonly after: string }>>> =
  texts.lastDay;

/** What must not be missed: the sentence, the date, the button. */
function Sentence({ call, own, standing }: StatusPageProps & { readonly standing: Standing }): ReactElement {
  const { sentence, explain, clock, whose } = standing;
  const reach = reachOf(call);
  const phone = own.rules.contact.phone === '' ? reach?.phone : own.rules.contact.phone;
  const sure = clock !== null && clock.dueOn !== null && !clock.atTheEarliest;
  const last = (sure ? lastDays[clock.id] : undefined) ?? texts.lastDay.other;
  const act = whose === 'applicant' && sentence === 'clarifying' && own.may.clarify;
  return (
    <section className="standing">
      <p className="sentence">
        <strong>{texts.sentences[sentence]}</strong>
        {clock !== null && (
          <>
            {' '}
            <span className="by">
              {last.before}
              <DueDate clock={clock} />
              {last.after}
            </span>
            {last === texts.lastDay.other && (
              <>
                {' '}
                <span className="meta">{clock.title}</span>
              </>
            )}
          </>
        )}
      </p>
      <p>{texts.explain[explain]}</p>
      {act && (
        <p>
          <a className="button" href={linkTo(call, { kind: 'request-status', page: 'clarify' })}>
            {texts.clarify.title}
          </a>
        </p>
      )}
      {clock !== null && <DerivationPart clock={clock} />}
      {phone !== undefined && phone !== '' && (
        <p className="meta">
          {texts.contact} <PhoneNumber number={phone} />
        </p>
      )}
    </section>
  );
}

/** What the applicant may do now. */
function ActsPart({ call, own }: StatusPageProps): ReactElement | null {
  const { may, state } = own;
  const grade = state.rated?.grade;
  const grades: Readonly<Record<number, string>> = texts.rate.grades;
  const pages = (['clarify', 'withdraw', 'rate'] as const).filter((page) => may[page]);
  if (pages.length === 0 && grade === undefined) return null;
  return (
    <section>
      <h2>{pages.length === 0 ? texts.rate.title : texts.acts}</h2>
      {pages.length > 0 && (
        <ul className="in-line">
          {pages.map((page) => (
            <li key={page}>
              <a href={linkTo(call, { kind: 'request-status', page })}>{texts[page].title}</a>
            </li>
          ))}
        </ul>
      )}
      {grade !== undefined && <p>{texts.rate.rated(grades[grade] ?? '')}</p>}
    </section>
  );
}
