import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call } from '../../call/call.ts';
import { useConnected } from '../../call/connection.ts';
import { dateText, minuteText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShowPaper } from '../../parts/paper-viewer.ts';
import { LetterSheet } from '../acts/letter-sheet.tsx';
import { ChangeList } from '../letters/change-list.tsx';
import { FaultList } from '../letters/fault-list.tsx';
import { nameOf } from '../words.ts';
import { BeforePanel } from './before-panel.tsx';
import { OutcomeFacts } from './outcome-facts.tsx';
import { StepList } from './step-list.tsx';
import { texts } from './texts.ts';
import { WhyPanel } from './why-panel.tsx';
import { stepAfter, useApproval, type Approving } from './use-approval.ts';

type View = keyof typeof texts.viewTitles;
const views = Object.keys(texts.viewTitles) as View[];

const errorsOf = ({ approval: { faults } }: Approving) =>
  faults.filter(({ level }) => level === 'error').length;

/** The address of a decision: what was seen goes with it, so that nothing else is signed. */
const actPath = ({ page, approval: { digest, may } }: Approving, act: string) =>
  `${page}/approval/${act}?${new URLSearchParams({ seen: digest, step: may.step ?? '' }).toString()}`;

function Decision({ of }: { readonly of: Approving }) {
  const connected = useConnected();
  const { may, returned } = of.approval;
  if (!may.return) {
    return (
      <Notice title={texts.notYours}>
        <p>{may.why}</p>
        {returned !== null && (
          <p>
            <LinkButton to={`${of.page}/guide`}>{texts.goBackToGuide}</LinkButton>
          </p>
        )}
      </Notice>
    );
  }
  if (!connected) return null;
  const next = stepAfter(of.approval);
  return (
    <section className="decision no-print" aria-label={texts.decision}>
      {!may.pass && may.why !== null && <p className="fault">{may.why}</p>}
      <div className="decision-buttons">
        <LinkButton to={actPath(of, 'return')}>{texts.return}</LinkButton>
        {may.pass && (
          <LinkButton to={actPath(of, 'pass')} type="primary">
            {next === null ? texts.passLast : texts.passOn(next)}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

/** A file that goes with the answer: looked at before it is signed. */
function Enclosed({ of: { params, approval } }: { readonly of: Approving }) {
  const show = useShowPaper();
  const [problem, setProblem] = useState<string | null>(null);
  const look = async (fileId: string) => {
    try {
      setProblem(null);
      show(await call(requestPaperEndpoints.caseFile, { params: { ...params, fileId } }));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const { enclosures } = approval;
  if (enclosures.length === 0) return <p>{texts.nothingEnclosed}</p>;
  return (
    <>
      <ul className="plain-list">
        {enclosures.map(({ fileId, title, redacted, material, pages, why }) => (
          <li key={fileId} className="file-row">
            <span>
              {title}{' '}
              <span className="meta">
                {[redacted ? texts.redacted : material, ...(pages === null ? [] : [texts.pages(pages)])].join(
                  texts.comma,
                )}
              </span>
              {why !== null && <span className="fault"> {why}</span>}
            </span>
            <div>
              <Button size="small" aria-label={texts.downloadNamed(title)} onClick={() => void look(fileId)}>
                {texts.download}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function Evidence({ of }: { readonly of: Approving }) {
  const { missing, faults } = of.approval;
  return (
    <div className="stack tight">
      {missing.length === 0 ? (
        <p className="state success">{texts.evidenceThere}</p>
      ) : (
        <Notice kind="danger" title={texts.missingCount(missing.length)}>
          <ul>
            {missing.map(({ id, sentence, basis }) => (
              <li key={id}>
                {sentence}
                <LawChips basis={basis} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FaultList faults={faults} />
      <h2>{texts.enclosed}</h2>
      <Enclosed of={of} />
      <h2>{texts.before}</h2>
      <BeforePanel of={of} />
      <p>
        <Link to={of.page}>{texts.caseLink}</Link>
      </p>
    </div>
  );
}

function Shown({ of, view }: { readonly of: Approving; readonly view: View }) {
  const { letter, masked, changes, steps, decided } = of.approval;
  switch (view) {
    case 'letter':
      return (
        <>
          {masked && <p className="meta">{texts.masked}</p>}
          <LetterSheet letter={letter} />
        </>
      );
    case 'changes':
      return <ChangeList changes={changes} />;
    case 'evidence':
      return <Evidence of={of} />;
    case 'steps':
      return (
        <>
          <OutcomeFacts decided={decided} />
          <WhyPanel of={of} />
          <StepList steps={steps} />
        </>
      );
  }
}

function Whole({ of }: { readonly of: Approving }) {
  const { approval } = of;
  const { decided, submitted, dueOn, missing, changes, returned } = approval;
  // What was changed by hand is what an approver has to look at; the rest is the program's.
  const [view, show] = useState<View>(changes.changed > 0 ? 'changes' : 'letter');
  return (
    <>
      <div>
        <p className="meta">{nameOf(approval)}</p>
        <h2>{decided.outcomeTitle}</h2>
        <p className="meta">
          {[
            texts.submittedBy(submitted.by?.name ?? '', minuteText(submitted.at)),
            ...(dueOn === null ? [] : [texts.due(dateText(dueOn, true))]),
          ].join(texts.comma)}
        </p>
      </div>
      <p className={errorsOf(of) + missing.length > 0 ? 'state danger' : 'state'}>
        {texts.counts(errorsOf(of), missing.length, changes.changed)}
      </p>
      {returned !== null && (
        <Notice kind="warning" title={texts.returned}>
          <p className="meta">{texts.returnedBy(returned.by?.name ?? '', minuteText(returned.at))}</p>
          <p className="words">{returned.comments}</p>
        </Notice>
      )}
      <div className="switch no-print" role="group" aria-label={texts.views}>
        {views.map((each) => (
          <Button
            key={each}
            type={each === view ? 'primary' : 'default'}
            ghost={each === view}
            aria-pressed={each === view}
            onClick={() => show(each)}
          >
            {texts.viewTitles[each]}
          </Button>
        ))}
      </div>
      <section className="stack tight" aria-label={texts.viewTitles[view]}>
        <Shown of={of} view={view} />
      </section>
      <Decision of={of} />
    </>
  );
}

/** A decision for whoever signs it, made for a phone: what it comes to, the letter, what differs, what proves it. */
export function ApprovalPage() {
  const { params, query, page } = useApproval();
  return (
    <div className="stack">
      <Heading title={texts.approval}>
        <LinkButton to={page}>{texts.back}</LinkButton>
      </Heading>
      <Loaded query={query}>
        {(approval) => <Whole key={approval.digest} of={{ params, page, approval }} />}
      </Loaded>
    </div>
  );
}
