import { useParams } from 'react-router';
import { columns } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestPrivacyEndpoints } from '../../../contract/request-privacy.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, ChoiceField, RadioField, TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMay } from '../../parts/person.ts';
import { texts as common } from '../../parts/texts.ts';
import { pageOf } from '../../publications/use-publication.ts';
import { nameOf, requestPage } from '../words.ts';
import { texts } from './texts.ts';

type Promotion = AnswerOf<typeof requestPrivacyEndpoints.promotion>;
type Params = { readonly bodyId: string; readonly requestId: string };

const logColumn = 'request-log';

/** What anyone will see. */
function Preview({
  title,
  summary,
  files,
}: {
  readonly title: string;
  readonly summary: string;
  readonly files: readonly string[];
}) {
  return (
    <section className="panel stack tight" aria-label={texts.preview}>
      <h2>{texts.preview}</h2>
      <p>
        <strong>{title}</strong>
      </p>
      {summary.split('\n').map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines may be alike, and are never moved
        <p key={at}>{line}</p>
      ))}
      <p className="meta">
        {texts.previewFiles}：{files.length === 0 ? texts.previewNone : files.join(texts.join)}
      </p>
    </section>
  );
}

function PromoteForm({
  data,
  params,
  back,
}: {
  readonly data: Promotion;
  readonly params: Params;
  readonly back: string;
}) {
  const finish = useFinish();
  const open = data.files.filter(({ why }) => why === null);
  const closed = data.files.filter(({ why }) => why !== null);
  const ways = data.as.filter(({ why }) => why === null);
  const form = useForm({
    initially: {
      as: ways[0]?.as ?? '',
      columnId: '',
      title: data.title,
      summary: data.summary,
      files: open.map(({ fileId }) => fileId),
    },
    schema: requestPrivacyEndpoints.promoteRequest.body,
    input: ({ as, columnId, title, summary, files }, actId) => ({
      actId,
      as: as as 'log' | 'publication',
      columnId: as === 'publication' && columnId !== '' ? columnId : null,
      title,
      summary,
      files: [...files],
    }),
    choose: { as: texts.chooseAs },
    check: ({ as, columnId }) =>
      as === 'publication' && columnId === '' ? [{ field: 'columnId', message: texts.chooseColumn }] : [],
    send: async (body) => {
      const { id } = await call(requestPrivacyEndpoints.promoteRequest, { params, body });
      finish(pageOf({ bodyId: params.bodyId, id }), texts.done);
    },
  });
  const { as, title, summary, files } = form.values;
  return (
    <ActForm form={form} act={texts.act} back={back}>
      <RadioField
        form={form}
        name="as"
        label={texts.as}
        options={ways.map((each) => ({ value: each.as, title: each.title, note: texts.asNotes[each.as] }))}
      />
      {data.as.map(
        (each) =>
          each.why !== null && (
            <p key={each.as} className="meta">
              {texts.asWhy(each.title, each.why)}
            </p>
          ),
      )}
      {as === 'publication' && (
        <ChoiceField
          form={form}
          name="columnId"
          label={texts.column}
          blank={texts.chooseColumn}
          options={columns
            .filter(({ id }) => id !== logColumn)
            .map(({ id, title: name }) => ({ value: id, title: name }))}
        />
      )}
      <TextField form={form} name="title" label={texts.headline} hint={texts.headlineHint} most={200} />
      <TextField form={form} name="summary" label={texts.summary} hint={texts.summaryHint} kind="area" />
      {open.length === 0 ? (
        <p>{texts.filesNone}</p>
      ) : (
        <ChecksField
          form={form}
          name="files"
          label={texts.files}
          hint={texts.filesHint}
          options={open.map((file) => ({
            value: file.fileId,
            title: file.title,
            note: [
              ...(file.pages === null ? [] : [texts.pages(file.pages)]),
              ...(file.redacted ? [texts.redacted] : []),
            ].join(texts.comma),
          }))}
        />
      )}
      {closed.length > 0 && (
        <details>
          <summary>{texts.filesNot}</summary>
          <ul>
            {closed.map(({ fileId, title: name, why }) => (
              <li key={fileId}>{texts.fileOf(name, why ?? '')}</li>
            ))}
          </ul>
        </details>
      )}
      <Preview
        title={title}
        summary={summary}
        files={open.filter(({ fileId }) => files.includes(fileId)).map((file) => file.title)}
      />
      <Notice title={texts.next}>
        <ol>
          {texts.nexts.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      </Notice>
    </ActForm>
  );
}

function Standing({ data, params }: { readonly data: Promotion; readonly params: Params }) {
  const may = useMay();
  const { advice, sentence, basis, promoted, others } = data;
  const back = requestPage({ bodyId: params.bodyId, id: params.requestId });
  const closed = promoted !== null || advice === 'not-possible' || !may('publications.write');
  return (
    <>
      <Notice kind={advice === 'advised' ? 'warning' : 'info'} title={texts.advice[advice]}>
        <p>{sentence}</p>
        <LawChips basis={basis} />
      </Notice>
      {others.length > 0 && (
        <section className="panel stack tight">
          <h2>{texts.others}</h2>
          <ul>
            {others.map((each) => (
              <li key={each.requestId}>{texts.otherOf(nameOf(each), dateText(each.submittedOn))}</li>
            ))}
          </ul>
        </section>
      )}
      {promoted !== null && (
        <Notice kind="success">
          <p>{texts.already}</p>
          <LinkButton to={pageOf({ bodyId: params.bodyId, id: promoted.publicationId })}>
            {texts.see}
          </LinkButton>
        </Notice>
      )}
      {promoted === null && advice !== 'not-possible' && !may('publications.write') && (
        <Notice kind="warning">{texts.noWrite}</Notice>
      )}
      {closed ? (
        <div>
          <LinkButton to={back}>{common.back}</LinkButton>
        </div>
      ) : (
        <PromoteForm data={data} params={params} back={back} />
      )}
    </>
  );
}

/** An answer that is of use to others becomes public (条例第四十四条): what will be seen, then a draft that is reviewed as any other. */
export function PromotePage() {
  const { bodyId = '', requestId = '' } = useParams();
  const params = { bodyId, requestId };
  const query = useRead(requestPrivacyEndpoints.promotion, { params });
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <Loaded query={query}>{(data) => <Standing data={data} params={params} />}</Loaded>
    </div>
  );
}
