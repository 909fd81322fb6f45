import {
  attributes,
  citationText,
  groundsOf,
  latestReview,
  parseCivilDate,
  type AttributeId,
  type AttributeRules,
  type PublishingFault,
} from '../../../law/index.ts';
import { RadioField, TextField } from '../form/fields.tsx';
import type { Form } from '../form/use-form.ts';
import { texts as common } from '../form/texts.ts';
import type { AttributeValues } from './document-values.ts';
import { hintsAt } from './live-hints.tsx';
import { texts } from './texts.ts';
import { groundText } from './words.ts';

const attributeIds = Object.keys(attributes) as AttributeId[];

/** The ground that follows from what was chosen already; empty where people must choose. */
function likelyGround(attribute: AttributeId, itemId: string): string {
  const grounds = groundsOf(attribute);
  if (grounds.length === 1) return grounds[0]?.id ?? '';
  if (attribute !== 'proactive' || itemId === '') return '';
  return itemId.startsWith('20-') ? 'listed' : 'listed-local';
}

/** The attribute with its ground, why, and when it is looked at again. */
export function AttributeFields<V extends AttributeValues>({
  form,
  itemId,
  today,
  limits,
  faults,
}: {
  readonly form: Form<V>;
  /** Item of Art. 20 and 21 that was chosen; empty for none. */
  readonly itemId: string;
  readonly today: string;
  readonly limits: AttributeRules;
  readonly faults: readonly PublishingFault[];
}) {
  const { attribute, groundId } = form.values;
  // The four fields alone: what follows from one is put into the others.
  const own = form as unknown as Form<AttributeValues>;
  const choosing: Form<AttributeValues> = {
    ...own,
    set: (name, value) => {
      own.set(name, value);
      if (name !== 'attribute' || value === form.values.attribute) return;
      const chosen = value as AttributeId;
      const day = parseCivilDate(today);
      own.set('groundId', likelyGround(chosen, itemId));
      // What was said for another attribute is no reason for this one.
      own.set('reason', '');
      own.set('reviewOn', chosen === 'proactive' || day === null ? '' : String(latestReview(day, limits)));
    },
  };
  const ground = groundId === '' ? null : groundText(groundId);
  return (
    <>
      <RadioField
        form={choosing}
        name="attribute"
        label={texts.attribute}
        {...hintsAt(faults, 'attribute', texts.attributeLead)}
        options={attributeIds.map((value) => ({
          value,
          title: attributes[value].title,
          note: attributes[value].means,
        }))}
      />
      {attribute !== '' && (
        <>
          <RadioField
            form={own}
            name="groundId"
            label={texts.ground}
            {...hintsAt(faults, 'groundId', texts.groundHint)}
            options={groundsOf(attribute).map(({ id, title, explanation, basis, force }) => ({
              value: id,
              title,
              note: texts.groundOption(
                attribute === 'withheld' ? `${texts.force[force]}${explanation}` : explanation,
                `（${citationText(basis)}）`,
              ),
            }))}
          />
          {ground !== null && ground.summary !== '' && (
            <p className="meta">
              {ground.article}：{ground.summary}
            </p>
          )}
          <TextField
            form={own}
            name="reason"
            label={attribute === 'withheld' ? texts.groundReason : `${texts.groundReason}${common.optional}`}
            hint={attribute === 'withheld' ? texts.reasonNeeded : texts.reasonOptional}
            kind="area"
            most={500}
          />
          {attribute !== 'proactive' && (
            <TextField
              form={own}
              name="reviewOn"
              label={texts.reviewOn}
              kind="date"
              {...hintsAt(faults, 'reviewOn', texts.reviewHint(limits.reviewWithinMonths))}
            />
          )}
        </>
      )}
    </>
  );
}
