import { useState } from 'react';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { sentenceOf } from '../call/call-error.ts';
import { upload } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useStep } from '../form/use-step.ts';
import { FindingList } from './finding-list.tsx';
import { texts } from './texts.ts';
import { useReview, type Review } from './use-review.ts';

type Read = AnswerOf<typeof reportCountyEndpoints.readMemberReport>;

const accept = '.pdf,.docx,.doc,.wps,.xlsx,.html,.htm,.txt,.json,.ofd';

/** What was read, to be held against the file before it is taken. */
function WhatWasRead({
  read: { file, read },
  name,
  year,
}: {
  readonly read: Read;
  readonly name: string;
  readonly year: number;
}) {
  return (
    <section className="panel stack tight">
      <h2>{file.name}</h2>
      {read.agency !== null && !name.includes(read.agency) && !read.agency.includes(name) && (
        <Notice kind="warning">{texts.notOther(read.agency, name)}</Notice>
      )}
      {read.year !== null && read.year !== year && (
        <Notice kind="warning">{texts.notOtherYear(read.year, year)}</Notice>
      )}
      <dl className="facts">
        <dt>{texts.readAgency}</dt>
        <dd>{read.agency ?? texts.unknown}</dd>
        <dt>{texts.readYear}</dt>
        <dd>{read.year === null ? texts.unknown : texts.yearOf(read.year)}</dd>
        <dt>{texts.filled}</dt>
        <dd>{texts.filledCells(read.filled)}</dd>
      </dl>
      {read.lacking.length > 0 && (
        <details>
          <summary>{texts.fileLacking(read.lacking.length)}</summary>
          <ul>
            {read.lacking.map(({ place, placeTitle }) => (
              <li key={place}>{placeTitle}</li>
            ))}
          </ul>
        </details>
      )}
      {read.remarks.length > 0 && (
        <>
          <h3>{texts.remarks}</h3>
          <ul>
            {read.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{texts.findingsTitle}</h3>
      <FindingList findings={read.findings} none={texts.noFindings} />
    </section>
  );
}

function ImportForm({
  bodyId,
  review,
  page,
  read,
}: {
  readonly bodyId: string;
  readonly review: Review;
  readonly page: string;
  readonly read: Read;
}) {
  const { member, year } = review;
  const form = useStep({ params: { bodyId }, page }, reportCountyEndpoints.importMemberReport, {
    initially: {},
    input: () => ({ memberId: member.memberId, year, fileId: read.file.fileId }),
    done: texts.imported(member.name),
  });
  return (
    <ActForm form={form} act={texts.import} back={page}>
      <WhatWasRead read={read} name={member.name} year={year} />
    </ActForm>
  );
}

function Import({
  bodyId,
  review,
  page,
}: {
  readonly bodyId: string;
  readonly review: Review;
  readonly page: string;
}) {
  const [read, setRead] = useState<Read | null>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File) => {
    if (reading) return;
    setReading(true);
    setProblem(null);
    try {
      const given = { params: { bodyId }, file };
      setRead(await upload(reportCountyEndpoints.readMemberReport, given, () => undefined));
    } catch (error) {
      setRead(null);
      setProblem(sentenceOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="stack">
      <p className="note">{texts.importLead}</p>
      <div className="row">
        <FileButton
          label={texts.chooseFile}
          accept={accept}
          take={([file]) => file !== undefined && void take(file)}
        />
        <span className="hint">{texts.fileHint}</span>
      </div>
      <div role="status">{reading && <p>{texts.readingFile}</p>}</div>
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      {read === null ? (
        <div>
          <LinkButton to={page}>{texts.back}</LinkButton>
        </div>
      ) : (
        <ImportForm key={read.file.fileId} bodyId={bodyId} review={review} page={page} read={read} />
      )}
    </div>
  );
}

/** Takes in a report that came as a file: read, shown, then imported. */
export function ImportReportPage() {
  const { bodyId, query, page } = useReview();
  return (
    <div className="stack">
      <Heading title={texts.importTitle} />
      <Loaded query={query}>
        {(review) => (
          <>
            <p className="lead">{texts.reviewTitle(review.member.name, review.year)}</p>
            <Import bodyId={bodyId} review={review} page={page} />
          </>
        )}
      </Loaded>
    </div>
  );
}
