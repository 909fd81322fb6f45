import { Button } from 'antd';
import { itemsOf, citationText, type PublishingFault } from '../../../law/index.ts';
import { ChoiceField, TextField, TickField } from '../form/fields.tsx';
import type { Form } from '../form/use-form.ts';
import { texts as common } from '../form/texts.ts';
import type { DocumentValues, Rules } from './document-values.ts';
import { hintsAt } from './live-hints.tsx';
import { TermFields } from './term-fields.tsx';
import { texts } from './texts.ts';
import { useCatalogueRows } from './use-catalogue-rows.ts';

/** What the register says of a document, but for its attribute. */
export function DocumentFields<V extends DocumentValues>({
  form,
  bodyId,
  publisher,
  rules,
  faults,
}: {
  readonly form: Form<V>;
  readonly bodyId: string;
  /** As whom the body publishes: its items of Art. 20 and 21. */
  readonly publisher: 'county' | 'department' | 'township';
  readonly rules: Rules | undefined;
  readonly faults: readonly PublishingFault[];
}) {
  const own = form as unknown as Form<DocumentValues>;
  const { values } = own;
  const rows = useCatalogueRows(bodyId);
  return (
    <>
      <section className="stack">
        <h2>{texts.part.document}</h2>
        <TextField
          form={own}
          name="title"
          label={texts.name}
          {...hintsAt(faults, 'title', `${texts.titleHint}。${texts.titlePrivacy}`)}
        />
        <TextField
          form={own}
          name="number"
          label={`${texts.number}${common.optional}`}
          {...hintsAt(faults, 'number', texts.numberHint)}
        />
        {values.number === '' && rules !== undefined && <Numbers rules={rules} put={own.set} />}
        <TextField form={own} name="issuer" label={texts.issuer} />
        <TextField
          form={own}
          name="formedOn"
          label={texts.formedOn}
          kind="date"
          hint={`${texts.formedHint}${common.dateHint}`}
        />
        <ChoiceField
          form={own}
          name="itemId"
          label={`${texts.item}${common.optional}`}
          hint={texts.itemHint}
          blank={texts.noItem}
          options={itemsOf(publisher).map(({ id, title, basis }) => ({
            value: id,
            title: `${title}（${citationText(basis)}）`,
          }))}
        />
        {rows.length > 0 && (
          <ChoiceField
            form={own}
            name="rowId"
            label={`${texts.row}${common.optional}`}
            hint={texts.rowHint}
            blank={texts.noRow}
            options={rows}
          />
        )}
      </section>
      <section className="stack">
        <h2>{texts.part.normative}</h2>
        <TickField form={own} name="isNormative" label={texts.isNormative} hint={texts.isNormativeHint} />
        {values.isNormative && (
          <>
            <TextField
              form={own}
              name="effectiveOn"
              label={texts.effectiveOn}
              kind="date"
              {...hintsAt(faults, 'effectiveOn', common.dateHint)}
            />
            <TickField
              form={own}
              name="provisional"
              label={texts.provisional}
              {...hintsAt(faults, 'provisional')}
            />
            <TermFields
              form={own}
              label={texts.term}
              rules={rules}
              provisional={values.provisional}
              faults={faults}
            />
          </>
        )}
      </section>
    </>
  );
}

/** Where a document to be made public is public already; nothing for what is not to be. */
export function PublicFields<V extends DocumentValues>({
  form,
  attribute,
}: {
  readonly form: Form<V>;
  readonly attribute: string;
}) {
  const own = form as unknown as Form<DocumentValues>;
  const { isPublic } = own.values;
  // What was ticked before stays in sight, so that it can be taken away.
  if (attribute !== 'proactive' && !isPublic) return null;
  return (
    <section className="stack">
      <h2>{texts.part.public}</h2>
      <TickField form={own} name="isPublic" label={texts.isPublic} hint={texts.isPublicHint} />
      {isPublic && (
        <>
          <TextField form={own} name="publicOn" label={texts.publicOn} kind="date" />
          <TextField form={own} name="publicWhere" label={texts.publicWhere} hint={texts.publicWhereHint} />
        </>
      )}
    </section>
  );
}

/** The numbers that come next this year, to take by a click; and those that were left out. */
function Numbers({
  rules: { numbers },
  put,
}: {
  readonly rules: Rules;
  readonly put: (name: 'number', value: string) => void;
}) {
  if (numbers.length === 0) return null;
  return (
    <div className="stack tight">
      <p className="row">
        <span className="meta">{texts.nextNumber}</span>
        {numbers.map(({ next }) => (
          <Button key={next} size="small" onClick={() => put('number', next)}>
            {next}
          </Button>
        ))}
      </p>
      {numbers
        .filter(({ missing }) => missing.length > 0)
        .map(({ code, missing }) => (
          <p key={code} className="meta">
            {texts.missingNumbers(code, missing.join('、'))}
          </p>
        ))}
    </div>
  );
}
