import { useParams } from 'react-router';
import {
  catalogueChannels,
  catalogueFields,
  channelIds,
  citationText,
  disclosureItems,
  faultsOfRow,
} from '../../../law/index.ts';
import { bodyEndpoints } from '../../contract/bodies.ts';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChecksField, ChoiceField, RadioField, TextField } from '../form/fields.tsx';
import { useDraft } from '../form/use-draft.ts';
import { controlId, useForm, type Fault } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { blankRow, rowInputOf, rowOfValues, valuesOfRow, type RowValues } from './row-values.ts';
import { texts } from './texts.ts';
import { TimeLimitReading } from './time-limit-reading.tsx';
import { rowTitle, useRow } from './use-row.ts';

/** Faults of law that keep a row from being saved: a time limit that is not read is only told. */
const faultsAt = (values: RowValues): Fault[] =>
  faultsOfRow(rowOfValues(values)).flatMap(({ id, level, field, sentence }) =>
    level !== 'error' || id === 'R-2' || field === undefined ? [] : [{ field, message: sentence }],
  );

function RowForm({
  bodyId,
  rowId,
  seenAt,
  initially,
}: {
  readonly bodyId: string;
  readonly rowId: string | null;
  readonly seenAt: string | null;
  readonly initially: RowValues;
}) {
  const finish = useFinish();
  const back = rowId === null ? `/catalogue?body=${bodyId}` : `/catalogue/${bodyId}/${rowId}`;
  const form = useForm({
    initially,
    schema: catalogueEndpoints.setCatalogueRow.body,
    input: (values, actId) => ({ actId, rowId, seenAt, ...rowInputOf(values) }),
    check: faultsAt,
    send: async (body, values) => {
      const { id } = await call(catalogueEndpoints.setCatalogueRow, { params: { bodyId }, body });
      draft.finish();
      finish(`/catalogue/${bodyId}/${id}`, texts.saved(values.subMatter.trim() || values.matter.trim()));
    },
  });
  const { values } = form;
  const draft = useDraft(
    `catalogue.${rowId ?? 'new'}.${bodyId}`,
    values.subMatter || values.matter,
    { ...values },
    form.touched,
    (kept) => form.setAll(kept as unknown as RowValues),
  );
  const warnings = faultsOfRow(rowOfValues(values)).filter(({ level }) => level !== 'error');
  return (
    <ActForm form={form} act={texts.save} back={back} draft={draft}>
      <div className="field">
        <TextField form={form} name="field" label={texts.field} hint={texts.fieldHint} />
        <select
          className="choice"
          aria-label={texts.fieldChoices}
          value=""
          onChange={(event) => form.set('field', event.target.value)}
        >
          <option value="">{texts.fieldChoices}</option>
          {catalogueFields.map(({ id, title }) => (
            <option key={id} value={title}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <TextField form={form} name="matter" label={texts.matter} />
      <TextField form={form} name="subMatter" label={texts.subMatter} />
      <TextField form={form} name="elements" kind="area" label={texts.elements} hint={texts.elementsHint} />
      <TextField form={form} name="basis" kind="area" label={texts.basis} hint={texts.basisHint} />
      <TextField form={form} name="timeLimit" label={texts.timeLimit} hint={texts.timeLimitHint} />
      <TimeLimitReading timeLimit={values.timeLimit} />
      <TextField form={form} name="publisher" label={texts.publisher} />
      <ChecksField
        form={form}
        name="channels"
        label={texts.channelsLabel}
        options={channelIds.map((value) => ({ value, title: catalogueChannels[value] }))}
      />
      <TextField
        form={form}
        name="otherChannels"
        label={texts.otherChannels}
        hint={texts.otherChannelsHint}
      />
      <TextField form={form} name="group" label={texts.group} hint={texts.groupHint} />
      <RadioField
        form={form}
        name="manner"
        label={texts.manner}
        options={(['proactive', 'on-request'] as const).map((value) => ({
          value,
          title: texts.manners[value],
        }))}
      />
      <ChecksField
        form={form}
        name="levels"
        label={texts.levels}
        options={(['county', 'township-village'] as const).map((value) => ({
          value,
          title: texts.levelNames[value],
        }))}
      />
      <ChoiceField
        form={form}
        name="itemId"
        label={texts.legalItemLabel}
        hint={texts.legalItemHint}
        blank={texts.legalItemBlank}
        options={disclosureItems.map(({ id, title, basis }) => ({
          value: id,
          title: `${title}（${citationText(basis)}）`,
        }))}
      />
      {warnings.length > 0 && (
        <Notice kind="warning" title={texts.willMind}>
          <ul id={controlId('warnings')}>
            {warnings.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </ActForm>
  );
}

/** A new row of the catalogue. */
export function NewRowPage() {
  const { bodyId = '' } = useParams();
  const query = useRead(bodyEndpoints.body, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={texts.newTitle} />
      <Loaded query={query}>
        {({ name }) => <RowForm bodyId={bodyId} rowId={null} seenAt={null} initially={blankRow(name)} />}
      </Loaded>
    </div>
  );
}

/** A row of the catalogue, changed. */
export function ChangeRowPage() {
  const { params, query } = useRow();
  return (
    <div className="stack">
      <Heading title={texts.changeTitle} />
      <Loaded query={query}>
        {({ row, setAt }) => (
          <>
            <p className="lead">{rowTitle(row)}</p>
            <RowForm {...params} seenAt={setAt} initially={valuesOfRow(row)} />
          </>
        )}
      </Loaded>
    </div>
  );
}
