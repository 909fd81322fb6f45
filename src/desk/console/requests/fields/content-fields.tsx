import { TextField } from '../../form/fields.tsx';
import type { Fault, Form } from '../../form/use-form.ts';
import { texts } from './texts.ts';

/** What is asked, as it is typed: the three features of Article 29 and nothing more. */
export interface ContentValues {
  readonly title: string;
  readonly number: string;
  readonly description: string;
}

export const blankContent: ContentValues = { title: '', number: '', description: '' };

export const contentOf = ({ title, number, description }: ContentValues) => ({ title, number, description });

/** All three together, as one text to compare by. */
export const wordsOf = ({ title, number, description }: ContentValues): string =>
  [title, number, description].filter((each) => each.trim() !== '').join('\n');

/** Nothing at all was asked for. */
export const faultsOfContent = (values: ContentValues): Fault[] =>
  wordsOf(values) === '' ? [{ field: 'content.title', message: texts.fillContent }] : [];

/** The words of a request, as the applicant wrote them. */
export function ContentFields<V extends ContentValues>({ form }: { readonly form: Form<V> }) {
  const own = form as unknown as Form<ContentValues>;
  return (
    <>
      <p className="note">{texts.contentLead}</p>
      <TextField form={own} name="title" at="content.title" label={texts.contentTitle} />
      <TextField
        form={own}
        name="number"
        at="content.number"
        label={`${texts.contentNumber}${texts.optional}`}
        hint={texts.contentNumberHint}
      />
      <TextField
        form={own}
        name="description"
        at="content.description"
        label={`${texts.description}${texts.optional}`}
        hint={texts.descriptionHint}
        kind="area"
        most={3000}
      />
    </>
  );
}
