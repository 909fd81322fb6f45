import type { ReactElement, ReactNode } from 'react';
import { applicationWays, feesPart, repliesPart, timePart, type GuidePart } from '../../../law/index.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { FlowChart } from '../components/flow-chart.tsx';
import { GuideBlocks } from '../components/guide-blocks.tsx';
import { PhoneNumber } from '../components/phone-number.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { PublicFrame } from '../frame.tsx';
import { aboveOf, factsOf, takesRequests } from '../guide-of-body.ts';
import { reachOf } from '../name-of.ts';
import { applyTexts as texts } from '../texts/apply.ts';

/** The column of answers that others may read. */
export const answersColumn = 'request-log';

interface ApplyPageProps {
  readonly call: SiteCall;
  /** What was searched for in vain; empty for nothing. */
  readonly words: string;
  /** Answers of the body that are public without the applicant (依申请公开答复选登). */
  readonly answers: number;
}

/** 依申请公开: look first, the form, where it goes, how it is handled, when it is answered, what it costs. */
export function ApplyPage({ call, words, answers }: ApplyPageProps): ReactElement {
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'apply' }}
      query={words === '' ? '' : `q=${encodeURIComponent(words)}`}
      title={texts.title}
      section="apply"
      trail={[{ title: texts.title, href: null }]}
    >
      <h1>{texts.title}</h1>
      {takesRequests(call) ? (
        <Taken call={call} words={words} answers={answers} />
      ) : (
        <NotTaken call={call} above={aboveOf(call)} />
      )}
    </PublicFrame>
  );
}

/** Where no requests are taken, who takes them. */
function NotTaken({
  call,
  above,
}: {
  readonly call: SiteCall;
  readonly above: SiteBody | null;
}): ReactElement {
  const { body } = call;
  const village = body.level === 'village';
  return (
    <>
      <p className="lead">{village ? texts.village.text(body.name) : texts.closed(body.name)}</p>
      {above !== null && (
        <>
          <p>{village ? texts.village.ask(above.name) : texts.closedAsk(above.name)}</p>
          <p>
            <a className="button" href={linkTo(call, { kind: 'apply' }, above)}>
              {texts.village.link(above.name)}
            </a>
          </p>
        </>
      )}
      {village && (
        <p>
          {texts.village.own}
          <a href={linkTo(call, { kind: 'catalogue' })}>{texts.village.catalogue}</a>
        </p>
      )}
    </>
  );
}

function Taken({ call, words, answers }: ApplyPageProps): ReactElement {
  const parts = [
    texts.first,
    // A folder takes no forms: there the paper form is the way.
    ...(call.exported ? [] : [texts.online]),
    texts.form,
    texts.send,
    texts.flow,
    texts.time,
    texts.replies,
    texts.fees,
    texts.remedies,
  ];
  return (
    <>
      <p className="lead">{texts.lead}</p>
      <div className="with-contents">
        <nav aria-label={texts.contents} className="contents">
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          <LookFirst call={call} words={words} answers={answers} />
          {!call.exported && <Online call={call} words={words} />}
          <Form call={call} />
          <Send call={call} />
          <Chapter of={texts.flow}>
            <p>{texts.flow.lead}</p>
            <FlowChart steps={texts.flow.steps} />
          </Chapter>
          <LawChapter call={call} of={texts.time} part={timePart} />
          <LawChapter call={call} of={texts.replies} part={repliesPart} />
          <LawChapter call={call} of={texts.fees} part={feesPart} />
          <Chapter of={texts.remedies}>
            <p>{texts.remedies.text}</p>
            <p>
              <a href={`${linkTo(call, { kind: 'guide' })}#jiandu`}>{texts.remedies.link}</a>
            </p>
          </Chapter>
        </div>
      </div>
    </>
  );
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

const Chapter = ({ of, children }: { readonly of: Titled; readonly children: ReactNode }): ReactElement => (
  <section className="chapter">
    <h2 id={of.id}>{of.title}</h2>
    {children}
  </section>
);

const LawChapter = ({
  call,
  of,
  part,
}: {
  readonly call: SiteCall;
  readonly of: Titled;
  readonly part: GuidePart;
}): ReactElement => (
  <Chapter of={of}>
    <GuideBlocks call={call} blocks={part.blocks} />
  </Chapter>
);

const LookFirst = ({ call, words, answers }: ApplyPageProps): ReactElement => (
  <Chapter of={texts.first}>
    <p>{texts.first.lead}</p>
    <SearchBox call={call} id="look-first" label={texts.first.search} words={words} />
    <p>{texts.first.or}</p>
    <ul className="in-line">
      <li>
        <a href={linkTo(call, { kind: 'catalogue' })}>{texts.first.links.catalogue}</a>
      </li>
      <li>
        <a href={linkTo(call, { kind: 'policies', state: 'in-force', year: null, page: 1 })}>
          {texts.first.links.policies}
        </a>
      </li>
      {answers > 0 && (
        <li>
          <a href={linkTo(call, { kind: 'column', columnId: answersColumn, year: null, page: 1 })}>
            {texts.first.links.answers(answers)}
          </a>
        </li>
      )}
    </ul>
    {words !== '' && <p className="notice">{texts.first.asked(words)}</p>}
  </Chapter>
);

const Online = ({ call, words }: Omit<ApplyPageProps, 'answers'>): ReactElement => {
  const form = linkTo(call, { kind: 'request-form', page: 'look', draft: null });
  return (
    <Chapter of={texts.online}>
      <p>{texts.online.lead}</p>
      <p className="acts">
        <a className="button" href={words === '' ? form : `${form}?q=${encodeURIComponent(words)}`}>
          {texts.online.start}
        </a>
        <a href={linkTo(call, { kind: 'request-status', page: 'status' })}>{texts.online.status}</a>
      </p>
    </Chapter>
  );
};

const Form = ({ call }: { readonly call: SiteCall }): ReactElement => (
  <Chapter of={texts.form}>
    <p>{texts.form.lead}</p>
    <ul className="forms">
      {(['person', 'organisation'] as const).map((applicant) => (
        <li key={applicant}>
          <p>{texts.form.of[applicant]}</p>
          <ul className="in-line">
            {(['docx', 'pdf'] as const).map((format) => (
              <li key={format}>
                <a href={linkTo(call, { kind: 'apply-form', applicant, format })}>
                  <span className="unseen">{texts.form.of[applicant]}</span>
                  {texts.form.formats[format]}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
    <p>{texts.form.content}</p>
    <ol>
      {texts.form.contents.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ol>
  </Chapter>
);

function Send({ call }: { readonly call: SiteCall }): ReactElement {
  const facts = factsOf(call);
  const reach = reachOf(call);
  return (
    <Chapter of={texts.send}>
      {facts.office !== '' && (
        <p>
          {texts.send.office}：<strong>{facts.office}</strong>
        </p>
      )}
      <p>{texts.send.lead}</p>
      <dl className="facts sending">
        {applicationWays(facts).map(({ id, title, how, received }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {how}
              <span className="meta">{received}</span>
            </dd>
          </div>
        ))}
      </dl>
      {reach === null ? (
        <p>{texts.send.noReach}</p>
      ) : (
        <p>
          {texts.send.reach(reach.name)}
          <PhoneNumber number={reach.phone} />
        </p>
      )}
    </Chapter>
  );
}
