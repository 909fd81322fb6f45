import { exemptionReasons } from '../../../law/index.ts';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { call } from '../call/call.ts';
import { ExportButton } from '../list/export-button.tsx';
import { dateText, minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useComments } from '../reviews/comments.ts';
import { CommentList } from './comment-list.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { EarlierReturns } from './earlier-returns.tsx';
import { FindingList } from './finding-list.tsx';
import { SectionPanel } from './section-panel.tsx';
import { texts } from './texts.ts';
import { countyPage } from './use-county.ts';
import { useReview, type Review } from './use-review.ts';

/** What may be done with the report, and why not what may not. */
function Acts({ review, act }: { readonly review: Review; readonly act: (path: string) => string }) {
  const { member, mayReturn, mayAccept, from } = review;
  const { file } = member;
  const must = member.filer !== 'office' && member.exempt === null;
  const chased =
    must &&
    member.closedOn === null &&
    ['missing', 'at-work', 'returned'].includes(member.standing) &&
    file?.acceptedAt == null;
  // What the body has submitted is reviewed: a file beside it would count the body twice.
  const mayImport =
    must && (from !== 'report' || member.standing === 'at-work' || member.standing === 'returned');
  return (
    <>
      {member.filer === 'office' && from === null && (
        <Notice>
          <p>{texts.ownReport}</p>
          <p>
            <LinkButton to="/reports" type="primary">
              {texts.toOwnReport}
            </LinkButton>
          </p>
        </Notice>
      )}
      <div className="row">
        {mayAccept.now && (
          <LinkButton to={act('/accept')} type="primary">
            {texts.accept}
          </LinkButton>
        )}
        {mayReturn.now && (
          <LinkButton to={act('/return')}>
            {member.unreviewed ? texts.commentPublic : texts.return}
          </LinkButton>
        )}
        {file !== null && file.acceptedAt === null && (
          <LinkButton to={act(`/files/${file.importId}/accept`)} type="primary">
            {texts.acceptFile}
          </LinkButton>
        )}
        {file !== null && (
          <LinkButton to={act(`/files/${file.importId}/remove`)}>{texts.removeFile}</LinkButton>
        )}
        {chased && (
          <LinkButton to={countyPage(review.year, '/remind')} type={file === null ? 'primary' : 'default'}>
            {texts.remind}
          </LinkButton>
        )}
        {mayImport && (
          <LinkButton to={act('/import')}>{file === null ? texts.importFile : texts.replaceFile}</LinkButton>
        )}
      </div>
      {member.standing === 'to-review' && from === 'report' && mayAccept.why !== null && (
        <p className="meta">{texts.whyNot(texts.accept, mayAccept.why)}</p>
      )}
    </>
  );
}

function Facts({ review, bodyId }: { readonly review: Review; readonly bodyId: string }) {
  const { member, phaseTitle, accepted } = review;
  const { file, due, receivedOn, lateBy, exempt } = member;
  return (
    <dl className="facts">
      <dt>{texts.phase}</dt>
      <dd>{phaseTitle}</dd>
      {exempt === null && (
        <>
          <dt>{texts.due}</dt>
          <dd>{due === null ? texts.never : dateText(due)}</dd>
          <dt>{texts.receivedOn}</dt>
          <dd>
            {receivedOn === null ? texts.never : dateText(receivedOn)}
            {lateBy > 0 && <strong> {texts.lateDays(lateBy)}</strong>}
          </dd>
        </>
      )}
      {file !== null && (
        <>
          <dt>{texts.file}</dt>
          <dd>
            {file.fileName}
            <br />
            {texts.fileLacking(file.lacking)}
            {file.acceptedAt === null ? texts.fileWaits : texts.fileAccepted}
            <div>
              <ExportButton
                title={texts.openFile}
                make={() =>
                  call(reportCountyEndpoints.memberFile, { params: { bodyId, importId: file.importId } })
                }
              />
            </div>
          </dd>
        </>
      )}
      {accepted !== null && (
        <>
          <dt>{texts.acceptedHead}</dt>
          <dd>
            {texts.acceptedAt(minuteText(accepted.at))}
            {accepted.remark !== '' && <p>{accepted.remark}</p>}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Why there is nothing to look at, and what can be done. */
function NothingYet({ review: { member } }: { readonly review: Review }) {
  if (member.exempt !== null)
    return (
      <Notice>
        <p>{texts.exemptMember(exemptionReasons[member.exempt])}</p>
        <p>
          <LinkButton to="/report-county/roster">{texts.links.roster}</LinkButton>
        </p>
      </Notice>
    );
  if (member.filer === 'office') return null;
  return (
    <Notice>
      {texts.noFigures}
      {member.closedOn === null ? texts.chaseOne : texts.closedOne}
    </Notice>
  );
}

function Body({
  review,
  bodyId,
  act,
}: {
  readonly review: Review;
  readonly bodyId: string;
  readonly act: (path: string) => string;
}) {
  const { member, digest, findings, explanations, cells, sections, returns, lastYear, from } = review;
  const { comments, put } = useComments(`${member.memberId}-${review.year}`, digest ?? '');
  const writing = review.mayReturn.now
    ? (place: string, text: string) => put([...comments, { place, text }])
    : null;
  const titleOf = (place: string) =>
    sections.find((each) => each.place === place)?.title ??
    cells.find((each) => each.place === place)?.placeTitle ??
    place;
  return (
    <div className="stack">
      <Facts review={review} bodyId={bodyId} />
      {member.unreviewed && <Notice>{texts.unreviewedLead}</Notice>}
      <Acts review={review} act={act} />
      <EarlierReturns returns={returns} />
      {comments.length > 0 && (
        <CommentList
          comments={comments.map((each) => ({ ...each, placeTitle: titleOf(each.place) }))}
          remove={(at) => put(comments.filter((_, index) => index !== at))}
        />
      )}
      {from === null ? (
        <NothingYet review={review} />
      ) : (
        <>
          {member.standing === 'at-work' && <Notice>{texts.writing}</Notice>}
          {from === 'file' && <p className="meta">{texts.fromFile}</p>}
          {lastYear === null && (
            <p className="meta">{member.bodyId === null ? texts.lastYearNoFile : texts.lastYearNone}</p>
          )}
          <section className="panel stack tight">
            <h2>{texts.findingsTitle}</h2>
            <FindingList findings={findings} none={texts.noFindings} />
            {explanations.length > 0 && (
              <>
                <h3>{texts.explained}</h3>
                <ul>
                  {explanations.map(({ rule, text }, at) => (
                    <li key={`${rule} ${at}`}>{texts.explanation(rule, text)}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <FigurePanel cells={cells} write={writing} />
          {sections.length > 0 && (
            <section className="stack tight" aria-labelledby="sections-title">
              <h2 id="sections-title">{texts.sections}</h2>
              {sections.map((section) => (
                <SectionPanel key={section.place} section={section} write={writing} />
              ))}
            </section>
          )}
        </>
      )}
    </div>
  );
}

/** A body's report before the county's office (审核): side by side with last year, findings, likeness, comments at their places. */
export function ReviewMemberPage() {
  const { bodyId, year, query, act } = useReview();
  const name = query.data?.member.name ?? '';
  return (
    <div className="stack">
      <Heading title={texts.reviewTitle(name, year)}>
        <LinkButton to={countyPage(year)}>{texts.title}</LinkButton>
      </Heading>
      <Loaded query={query}>{(review) => <Body review={review} bodyId={bodyId} act={act} />}</Loaded>
    </div>
  );
}
