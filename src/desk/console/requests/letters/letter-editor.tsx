import { Button } from 'antd';
import { changesOf, type Letter } from '../../../../law/index.ts';
import { PlainField } from '../guide/plain-field.tsx';
import type { SeenLetter } from '../acts/use-letter-draft.ts';
import { linesOf } from '../acts/lines.ts';
import { BlockField } from './block-field.tsx';
import { editedOf, keyed, type EditedLetter, type LetterKeeper } from './use-letter-keeper.ts';
import { texts } from './texts.ts';

const words = texts.edit;

/** What differs from the template now, before it is saved. */
export function changesNow(
  { letter, template }: Pick<SeenLetter, 'letter' | 'template'>,
  edited: EditedLetter,
) {
  return changesOf(template as Letter, {
    ...(letter as Letter),
    ...edited,
    blocks: edited.blocks.map(({ block }) => block),
    attachments: linesOf(edited.attachments),
  });
}

/** A letter as plain paragraphs: nothing of its form can go wrong here, that is the program's. */
export function LetterEditor({ seen, keeper }: { readonly seen: SeenLetter; readonly keeper: LetterKeeper }) {
  const { edited, put } = keeper;
  const { blocks } = edited;
  const changes = changesNow(seen, edited).blocks;
  const putBlocks = (next: EditedLetter['blocks']) => put({ ...edited, blocks: next });
  return (
    <div className="stack letter-editor">
      <PlainField
        path="title"
        label={words.title}
        fault={undefined}
        value={edited.title}
        most={100}
        put={(title) => put({ ...edited, title })}
      />
      <PlainField
        path="addressee"
        label={words.addressee}
        hint={words.addresseeHint}
        fault={undefined}
        value={edited.addressee}
        most={300}
        put={(addressee) => put({ ...edited, addressee })}
      />
      <fieldset className="stack tight">
        <legend>{words.body}</legend>
        {blocks.map(({ key, block }, at) => {
          const change = changes.find(({ after }) => after === block);
          return (
            <BlockField
              key={key}
              at={at}
              block={block}
              original={change?.state === 'changed' ? change.before : null}
              put={(next) =>
                putBlocks(blocks.map((each) => (each.key === key ? { key, block: next } : each)))
              }
              addBelow={() =>
                putBlocks(blocks.toSpliced(at + 1, 0, ...keyed([{ kind: 'text', role: 'text', text: '' }])))
              }
              remove={() => putBlocks(blocks.filter((each) => each.key !== key))}
            />
          );
        })}
      </fieldset>
      <PlainField
        path="attachments"
        label={words.attachments}
        hint={texts.attachmentsHint}
        fault={undefined}
        area
        value={edited.attachments}
        put={(attachments) => put({ ...edited, attachments })}
      />
      <PlainField
        path="contact"
        label={words.contact}
        hint={words.contactHint}
        fault={undefined}
        area
        value={edited.contact}
        most={300}
        put={(contact) => put({ ...edited, contact: contact.replaceAll('\n', '') })}
      />
      <div>
        <Button onClick={() => put(editedOf(seen.template))}>{words.reset}</Button>
      </div>
    </div>
  );
}
