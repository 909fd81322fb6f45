import type { z } from 'zod';
import type { enclosure } from '../../../contract/request-decision.ts';
import { ChecksField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import { texts } from './texts.ts';

type Enclosure = z.infer<typeof enclosure>;

/** The files that go with a letter, to be ticked; below, those that may not, each with the reason. */
export function EnclosuresField<V extends { readonly files: readonly string[] }>({
  form,
  given,
  kept,
  words,
}: {
  readonly form: Form<V>;
  readonly given: readonly Enclosure[];
  readonly kept: readonly Enclosure[];
  readonly words: { readonly files: string; readonly filesHint: string; readonly noFiles: string };
}) {
  return (
    <>
      {given.length === 0 ? (
        <p>{words.noFiles}</p>
      ) : (
        <ChecksField
          form={form as unknown as Form<{ readonly files: readonly string[] }>}
          name="files"
          label={words.files}
          hint={words.filesHint}
          options={given.map(({ fileId, title, redacted, material, pages }) => ({
            value: fileId,
            title,
            note: [
              redacted ? texts.redacted : material,
              ...(pages === null ? [] : [texts.pages(pages)]),
            ].join(texts.comma),
          }))}
        />
      )}
      {kept.length > 0 && (
        <details>
          <summary>{texts.notGiven}</summary>
          <ul>
            {kept.map(({ fileId, why }) => (
              <li key={fileId}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
