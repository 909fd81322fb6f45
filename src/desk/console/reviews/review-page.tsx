import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { wordCount } from '../../../content/text.ts';
import { reviewEndpoints } from '../../contract/reviews.ts';
import { useConnected } from '../call/connection.ts';
import { useRead } from '../call/use-read.ts';
import { dateText, minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { AttachmentList } from '../publications/attachment-list.tsx';
import { FindingList } from '../publications/finding-list.tsx';
import { ReviewStepper } from '../publications/review-stepper.tsx';
import {
  editionOf,
  useEdition,
  usePublication,
  type EditionAnswer,
  type PublicationWhole,
} from '../publications/use-publication.ts';
import { countsOf } from './counts.ts';
import { CommentedText } from './commented-text.tsx';
import { useComments } from './comments.ts';
import { Compared } from './compared.tsx';
import { reviewPageOf } from './review-page-of.ts';
import { afterPassing, earlierTexts, roundsOf, type Earlier, type ReviewRound } from './round.ts';
import { texts } from './texts.ts';

type View = 'changed' | 'whole' | 'attachments' | 'findings';

type Commenting = ReturnType<typeof useComments>;

interface Reviewed {
  readonly whole: PublicationWhole;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly round: ReviewRound;
}

/** The address of an act on what is on the screen: the text that was seen goes with it. */
const actPath = ({ params, round }: Reviewed, act: string) =>
  `${reviewPageOf({ bodyId: params.bodyId, id: params.publicationId })}/${act}?${new URLSearchParams({
    seen: round.digest,
    step: round.step.id,
  }).toString()}`;

function passWords({ which, ...round }: ReviewRound): string {
  const after = afterPassing(round);
  if (after.kind === 'step') return texts.passOn(after.title);
  if (after.kind === 'more') return texts.pass;
  return which === 'afterwards' ? texts.passAfterwards : texts.passLast;
}

function Decision({
  reviewed,
  yours,
  comments,
}: {
  readonly reviewed: Reviewed;
  readonly yours: boolean;
  readonly comments: Commenting['comments'];
}) {
  const connected = useConnected();
  const { step } = reviewed.round;
  const { pass } = reviewed.whole.may;
  const names = step.may.map(({ name }) => name).join(texts.and);
  if (!yours) {
    return (
      <Notice title={texts.notYours}>
        <p>{names === '' ? texts.turnOfNobody(step.title) : texts.turnOf(step.title, names)}</p>
        {!pass.allowed && pass.why !== null && <p className="meta">{pass.why}</p>}
      </Notice>
    );
  }
  if (!connected) return <Notice kind="warning">{texts.offline}</Notice>;
  return (
    <section className="decision no-print" aria-label={texts.decision}>
      {comments.length > 0 && <p className="meta">{texts.commentsKept(comments.length)}</p>}
      {!pass.allowed && pass.why !== null && <p className="fault">{pass.why}</p>}
      <div className="decision-buttons">
        <LinkButton to={actPath(reviewed, 'return')}>{texts.return}</LinkButton>
        {pass.allowed && (
          <LinkButton to={actPath(reviewed, 'pass')} type="primary">
            {passWords(reviewed.round)}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function Switch({
  views,
  view,
  show,
}: {
  readonly views: readonly { readonly view: View; readonly title: string }[];
  readonly view: View;
  readonly show: (view: View) => void;
}) {
  return (
    <div className="switch no-print" role="group" aria-label={texts.views}>
      {views.map((each) => (
        <Button
          key={each.view}
          type={each.view === view ? 'primary' : 'default'}
          ghost={each.view === view}
          aria-pressed={each.view === view}
          onClick={() => show(each.view)}
        >
          {each.title}
        </Button>
      ))}
    </div>
  );
}

/** A text so long that what changed is shown first where there is something to compare with. */
const longText = 2_000;

function firstView(answer: EditionAnswer, earlier: readonly Earlier[], { step }: ReviewRound): View {
  const open = answer.screening?.findings.some((finding) => finding.open) ?? false;
  if (open && step.kind === 'secrecy') return 'findings';
  const [first] = earlier;
  if (first === undefined) return 'whole';
  return first.kind === 'returned' || wordCount(editionOf(answer).content) > longText ? 'changed' : 'whole';
}

function Whole({
  params,
  answer,
  commenting,
}: Pick<Reviewed, 'params'> & { readonly answer: EditionAnswer; readonly commenting: Commenting }) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="stack tight">
      <div className="no-print">
        <Button onClick={() => setAsking(!asking)}>{asking ? texts.commentEnd : texts.comment}</Button>
      </div>
      <CommentedText bodyId={params.bodyId} edition={editionOf(answer)} asking={asking} {...commenting} />
    </div>
  );
}

function Views({
  reviewed,
  answer,
  commenting,
}: {
  readonly reviewed: Reviewed;
  readonly answer: EditionAnswer;
  readonly commenting: Commenting;
}) {
  const { whole, params, round } = reviewed;
  const earlier = earlierTexts(whole, round);
  const edition = editionOf(answer);
  const [view, show] = useState<View>(() => firstView(answer, earlier, round));
  const findings = answer.screening?.findings.length ?? 0;
  const shown: Readonly<Record<View, () => ReactNode>> = {
    changed: () => <Compared params={params} answer={answer} earlier={earlier} />,
    whole: () => <Whole params={params} answer={answer} commenting={commenting} />,
    attachments: () => (
      <AttachmentList bodyId={params.bodyId} attachments={edition.attachments} screening={answer.screening} />
    ),
    findings: () => (
      <FindingList
        screening={answer.screening}
        {...(whole.may.letThrough.allowed
          ? {
              act: ({ fingerprint }) => (
                <LinkButton to={actPath(reviewed, `let-through/${encodeURIComponent(fingerprint)}`)}>
                  {texts.letThrough}
                </LinkButton>
              ),
            }
          : {})}
      />
    ),
  };
  return (
    <section className="panel stack">
      <Switch
        view={view}
        show={show}
        views={[
          ...(earlier.length > 0 ? [{ view: 'changed' as const, title: texts.changed }] : []),
          { view: 'whole', title: texts.whole },
          ...(edition.attachments.length > 0
            ? [{ view: 'attachments' as const, title: texts.attachments(edition.attachments.length) }]
            : []),
          { view: 'findings', title: texts.findings(findings) },
        ]}
      />
      {shown[view]()}
    </section>
  );
}

/** 第1件，共2件: where this one stands among those that wait. */
function Position({ params }: Pick<Reviewed, 'params'>) {
  const { data } = useRead(reviewEndpoints.reviews);
  const at = data?.mine.findIndex(({ publication }) => publication.id === params.publicationId) ?? -1;
  if (data === undefined || at === -1) return null;
  return <span className="meta">{texts.which(at + 1, data.mine.length)}</span>;
}

function Head({ whole, round }: Reviewed) {
  const sent = whole.sent.find(({ digest }) => digest === round.digest);
  const changeNote = round.which === 'working' ? (whole.working?.changeNote ?? null) : null;
  const { urgency } = whole;
  return (
    <>
      <p className="lead">
        <strong>{round.step.title}</strong> {texts.edition(round.edition)}{' '}
        {sent !== undefined && texts.sentBy(sent.by.name, minuteText(sent.at))}
      </p>
      {changeNote !== null && changeNote !== '' && <p>{texts.changeNote(changeNote)}</p>}
      {round.which === 'afterwards' && urgency !== null && (
        <Notice kind="warning">
          {texts.urgent(urgency.reason, urgency.orderedBy.name, dateText(urgency.dueOn, true))}
        </Notice>
      )}
    </>
  );
}

function Review({ reviewed }: { readonly reviewed: Reviewed }) {
  const { staffId } = useMe();
  const { params, round } = reviewed;
  const query = useEdition(params, round.digest);
  const commenting = useComments(params.publicationId, round.digest);
  const yours = round.step.may.some(({ id }) => id === staffId);
  return (
    <Loaded query={query}>
      {(answer) => (
        <>
          <p className={(answer.screening?.findings ?? []).some(({ open }) => open) ? 'fault' : undefined}>
            {countsOf(answer.screening)}
          </p>
          <div className="with-aside">
            <Views reviewed={reviewed} answer={answer} commenting={commenting} />
            <div className="stack aside-first">
              <details className="panel" open={window.matchMedia('(width >= 768px)').matches}>
                <summary>
                  <h2>{texts.steps}</h2>
                </summary>
                <ReviewStepper steps={round.steps} />
              </details>
              <Decision reviewed={reviewed} yours={yours} comments={commenting.comments} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}

/** One piece to review: what changed, the whole text, attachments, findings; below, the two decisions. */
export function ReviewPage() {
  const { params, page, query } = usePublication();
  const { staffId } = useMe();
  return (
    <Loaded query={query}>
      {(whole) => {
        const [round] = roundsOf(whole, staffId);
        const { title } = whole.publication;
        return (
          <div className="stack review">
            <p className="row">
              <Link to="/reviews">{texts.back}</Link>
              <Position params={params} />
              <Link to={page}>{texts.toPublication}</Link>
            </p>
            <Heading title={title === '' ? texts.untitled : title} />
            {round === undefined ? (
              <Notice>{texts.noRound}</Notice>
            ) : (
              <>
                <Head whole={whole} params={params} round={round} />
                <Review key={round.digest} reviewed={{ whole, params, round }} />
              </>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}
