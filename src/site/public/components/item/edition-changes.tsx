import type { ReactElement, ReactNode } from 'react';
import {
  notCompared,
  type AttachmentChange,
  type EditionDiff,
  type TextEntry,
} from '../../../../content/edition-diff.ts';
import { sizeText } from '../../../../content/size-text.ts';
import type { Stretch } from '../../../../content/text-diff.ts';
import { itemTexts as texts } from '../../texts/item.ts';

interface EditionChangesProps {
  readonly diff: EditionDiff;
}

/**
 * What differs between two editions, in the order of the text. Each change begins with a word for it; within a line the words
 * are there too, for those who do not see what is struck and underlined.
 */
export function EditionChanges({ diff }: EditionChangesProps): ReactElement {
  const { fields, text, attachments, changes } = diff;
  if (changes === 0) return <p>{texts.noChanges}</p>;
  return (
    <>
      <p>{texts.changeCount(String(changes))}</p>
      <ol className="diff">
        {fields.map(({ kind, label, stretches }) => (
          <Change key={label} word={texts.words[kind]} place={label}>
            <Stretches stretches={stretches} />
          </Change>
        ))}
        {text.map((entry, at) => (
          <Entry key={at} entry={entry} />
        ))}
        {attachments.map((change, at) => (
          <AttachmentEntry key={at} change={change} />
        ))}
      </ol>
      <p className="meta">{notCompared}</p>
    </>
  );
}

interface ChangeProps {
  readonly word: string;
  readonly place: string;
  readonly children: ReactNode;
}

const Change = ({ word, place, children }: ChangeProps): ReactElement => (
  <li>
    <strong>{word}</strong> <span className="meta">{texts.inField(place)}</span>
    <span className="line">{children}</span>
  </li>
);

function Entry({ entry }: { readonly entry: TextEntry }): ReactElement {
  switch (entry.kind) {
    case 'same': {
      const lines = entry.lines.map(({ at, text }) => <p key={at}>{text}</p>);
      return (
        <li className="same">
          {entry.folded ? (
            <details>
              <summary>{texts.same(String(entry.lines.length))}</summary>
              {lines}
            </details>
          ) : (
            lines
          )}
        </li>
      );
    }
    case 'added':
      return (
        <Change word={texts.words.added} place={entry.after.place}>
          <ins>{entry.after.text}</ins>
        </Change>
      );
    case 'removed':
      return (
        <Change word={texts.words.removed} place={entry.before.place}>
          <del>{entry.before.text}</del>
        </Change>
      );
    case 'moved':
      return (
        <Change word={texts.words.moved} place={entry.after.place}>
          {entry.after.text}
        </Change>
      );
    case 'changed':
      return (
        <Change word={texts.words.changed} place={entry.after.place}>
          {entry.newPicture && <>{texts.inField(texts.newPicture)}</>}
          <Stretches stretches={entry.stretches} />
        </Change>
      );
  }
}

function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }): ReactElement {
  return (
    <>
      {stretches.map(({ kind, text }, at) =>
        kind === 'same' ? (
          <span key={at}>{text}</span>
        ) : kind === 'added' ? (
          <ins key={at}>
            <Unseen word={texts.words.added} />
            {text}
          </ins>
        ) : (
          <del key={at}>
            <Unseen word={texts.words.removed} />
            {text}
          </del>
        ),
      )}
    </>
  );
}

const Unseen = ({ word }: { readonly word: string }): ReactElement => (
  <span className="unseen">{texts.inField(word)}</span>
);

function AttachmentEntry({ change }: { readonly change: AttachmentChange }): ReactElement {
  const { name } = change;
  const place = texts.attachments;
  switch (change.kind) {
    case 'added':
      return (
        <Change word={texts.words.added} place={place}>
          <ins>{name}</ins>
        </Change>
      );
    case 'removed':
      return (
        <Change word={texts.words.removed} place={place}>
          <del>{name}</del>
        </Change>
      );
    case 'renamed':
      return (
        <Change word={texts.words.changed} place={place}>
          {name} <span className="meta">{texts.renamed(change.before)}</span>
        </Change>
      );
    case 'replaced':
      return (
        <Change word={texts.words.changed} place={place}>
          {name}{' '}
          <span className="meta">{texts.replaced(sizeText(change.bytesBefore), sizeText(change.bytes))}</span>
        </Change>
      );
  }
}
