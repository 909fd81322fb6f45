import { useState } from 'react';
import { useParams } from 'react-router';
import { v7 } from 'uuid';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMay, useMe } from '../../parts/person.ts';
import { texts as caseTexts } from '../case/texts.ts';
import { nameOf, requestPage } from '../words.ts';
import { actWords } from './act-words.ts';
import { linesOf } from './lines.ts';
import { texts } from './texts.ts';

const words = texts.searchRecorded;
type Asked = AnswerOf<typeof requestProcessEndpoints.searchAsked>;

function RecordForm({
  of: { bodyId, requestId, searchId },
  office,
}: {
  readonly of: { readonly bodyId: string; readonly requestId: string; readonly searchId: string };
  readonly office: string;
}) {
  const { today, name } = useMe();
  const may = useMay();
  const finish = useFinish();
  // Who only searches sees no case.
  const back = may('requests.read') ? requestPage({ bodyId, id: requestId }) : '/';
  const form = useForm({
    initially: {
      office,
      searcher: name,
      on: today,
      places: '',
      words: '',
      period: '',
      found: '',
      result: '',
    },
    schema: requestProcessEndpoints.recordSearch.body,
    input: ({ places, words: used, found, ...values }, actId) => ({
      actId,
      ...values,
      places: linesOf(places),
      words: linesOf(used),
      found: found === 'yes',
    }),
    check: ({ found }) => (found === '' ? [{ field: 'found', message: texts.choose }] : []),
    send: async (body) => {
      await call(requestProcessEndpoints.recordSearch, { params: { bodyId, requestId, searchId }, body });
      finish(back, words.done);
    },
  });
  return (
    <ActForm form={form} act={actWords('search-recorded').title} back={back}>
      <p className="note">{words.lead}</p>
      <TextField form={form} name="office" label={words.office} />
      <TextField form={form} name="searcher" label={words.by} />
      <TextField form={form} name="on" label={words.on} kind="date" />
      <TextField form={form} name="places" label={words.places} hint={words.placesHint} kind="area" />
      <TextField form={form} name="words" label={words.words} hint={words.wordsHint} kind="area" />
      <TextField form={form} name="period" label={words.period} hint={words.periodHint} />
      <RadioField
        form={form}
        name="found"
        label={words.found}
        options={(['yes', 'no'] as const).map((value) => ({ value, title: words.founds[value] }))}
      />
      <TextField
        form={form}
        name="result"
        label={words.result}
        hint={words.resultHint}
        kind="area"
        most={1000}
      />
    </ActForm>
  );
}

function AskedFacts({ asked }: { readonly asked: Asked }) {
  return (
    <dl className="facts panel">
      <dt>{words.matter}</dt>
      <dd>{nameOf(asked)}</dd>
      <dt>{words.asked}</dt>
      <dd className="words">{asked.question}</dd>
      {asked.dueOn !== null && (
        <>
          <dt>{texts.searchAsked.dueOn}</dt>
          <dd>{caseTexts.searchDue(dateText(asked.dueOn, true))}</dd>
        </>
      )}
    </dl>
  );
}

/** Answers a call to search: open to whoever was asked, without the applicant. */
export function SearchAnsweredPage() {
  const { bodyId = '', searchId = '' } = useParams();
  const query = useRead(requestProcessEndpoints.searchAsked, { params: { bodyId, searchId } });
  return (
    <div className="stack">
      <Heading title={actWords('search-recorded').title} />
      <Loaded query={query}>
        {(asked) => (
          <>
            <AskedFacts asked={asked} />
            {asked.answered ? (
              <Notice>{words.answered}</Notice>
            ) : (
              <RecordForm of={{ bodyId, requestId: asked.requestId, searchId }} office={asked.office} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Records a search that the officer made alone. */
export function SearchRecordedPage() {
  const { bodyId = '', requestId = '' } = useParams();
  const [searchId] = useState(() => v7());
  return (
    <div className="stack">
      <Heading title={actWords('search-recorded').title} />
      <RecordForm of={{ bodyId, requestId, searchId }} office="" />
    </div>
  );
}
