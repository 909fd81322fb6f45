import { useRef } from 'react';
import { Button } from 'antd';
import {
  changeWords,
  editionDiff,
  notCompared,
  type AttachmentChange,
  type ChangeKind,
  type TextEntry,
} from '../../../../content/edition-diff.ts';
import type { Edition } from '../../../../content/edition.ts';
import type { Stretch } from '../../../../content/text-diff.ts';
import { sizeText } from '../../../../content/size-text.ts';
import { texts } from './texts.ts';

/** Words and signs together: what is told by colour alone is told to nobody. */
function Stretches({
  stretches,
  side,
}: {
  readonly stretches: readonly Stretch[];
  readonly side?: 'old' | 'new';
}) {
  return stretches.map(({ kind, text }, at) => {
    // Stretches of one line have no other name than their place.
    const key = `${at} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    if (kind === 'added') return side === 'old' ? null : <ins key={key}>{text}</ins>;
    return side === 'new' ? null : <del key={key}>{text}</del>;
  });
}

function Word({ kind, place }: { readonly kind: ChangeKind; readonly place: string }) {
  return (
    <span className="change-word">
      {place} {changeWords[kind]}
    </span>
  );
}

/** Where a line stands, or stood: 第3段, or 第3段（原第2段） where it is another. */
const placeOf = (before: string, after: string) =>
  before === after ? after : texts.placeMoved(after, before);

function Entry({ entry }: { readonly entry: TextEntry }) {
  switch (entry.kind) {
    case 'same':
      return entry.folded ? (
        <li className="same">
          <details>
            <summary className="meta">{texts.folded(entry.lines.length)}</summary>
            {entry.lines.map(({ at, text }) => (
              <p key={at}>{text}</p>
            ))}
          </details>
        </li>
      ) : (
        entry.lines.map(({ at, text }) => (
          <li key={at} className="same">
            <p>{text}</p>
          </li>
        ))
      );
    case 'added':
      return (
        <li className="change" tabIndex={-1}>
          <Word kind="added" place={entry.after.place} />
          <div className="sides">
            <p className="empty-side" aria-hidden />
            <p>
              <ins>{entry.after.text}</ins>
            </p>
          </div>
        </li>
      );
    case 'removed':
      return (
        <li className="change" tabIndex={-1}>
          <Word kind="removed" place={entry.before.place} />
          <div className="sides">
            <p>
              <del>{entry.before.text}</del>
            </p>
            <p className="empty-side" aria-hidden />
          </div>
        </li>
      );
    case 'moved':
      return (
        <li className="change" tabIndex={-1}>
          <Word kind="moved" place={placeOf(entry.before.place, entry.after.place)} />
          <p>{entry.after.text}</p>
        </li>
      );
    case 'changed':
      return (
        <li className="change" tabIndex={-1}>
          <Word kind="changed" place={placeOf(entry.before.place, entry.after.place)} />
          {entry.newPicture && <p className="meta">{texts.newPicture}</p>}
          <p className="one-side">
            <Stretches stretches={entry.stretches} />
          </p>
          <div className="sides two-sides">
            <p>
              <Stretches stretches={entry.stretches} side="old" />
            </p>
            <p>
              <Stretches stretches={entry.stretches} side="new" />
            </p>
          </div>
        </li>
      );
  }
}

function attachmentText(change: AttachmentChange): string {
  switch (change.kind) {
    case 'added':
      return texts.fileAdded(change.name, sizeText(change.bytes));
    case 'removed':
      return texts.fileRemoved(change.name, sizeText(change.bytes));
    case 'renamed':
      return texts.fileRenamed(change.before, change.name);
    case 'replaced':
      return texts.fileReplaced(change.name, sizeText(change.bytesBefore), sizeText(change.bytes));
  }
}

/**
 * Two editions side by side, row by row; below 1280 pixels in one column. Each change begins with its word, 新增, 删除 or
 * 改为, and what is not compared is said. n and p go to the next and the previous change.
 */
export function EditionDiff({ before, after }: { readonly before: Edition; readonly after: Edition }) {
  const { fields, text, attachments, changes } = editionDiff(before, after);
  const box = useRef<HTMLDivElement>(null);
  const go = (step: 1 | -1) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('.change') ?? [])];
    const at = all.findIndex((each) => each.contains(document.activeElement));
    const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };
  if (changes === 0) {
    return (
      <div className="stack tight">
        <p>{texts.nothing}</p>
        <p className="meta">{notCompared}</p>
      </div>
    );
  }
  return (
    <div
      className="stack tight diff"
      ref={box}
      role="group"
      aria-label={texts.name}
      onKeyDown={({ key, ctrlKey, altKey, metaKey }) => {
        if (ctrlKey || altKey || metaKey) return;
        if (key === 'n') go(1);
        else if (key === 'p') go(-1);
      }}
    >
      <div className="row no-print">
        <span>{texts.count(changes)}</span>
        <Button size="small" onClick={() => go(-1)}>
          {texts.previous}
        </Button>
        <Button size="small" onClick={() => go(1)}>
          {texts.next}
        </Button>
      </div>
      {fields.length > 0 && (
        <ul className="plain-list">
          {fields.map(({ kind, label, stretches }) => (
            <li key={label} className="change" tabIndex={-1}>
              <Word kind={kind} place={label} />
              <p>
                <Stretches stretches={stretches} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <ol className="plain-list">
        {text.map((entry, at) => (
          // The entries are in the order of the text and never change places.
          <Entry key={`${at} ${entry.kind}`} entry={entry} />
        ))}
      </ol>
      {attachments.length > 0 && (
        <ul className="plain-list" aria-label={texts.attachments}>
          {attachments.map((change) => (
            <li key={`${change.kind} ${change.name}`} className="change" tabIndex={-1}>
              <p>{attachmentText(change)}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="meta">{notCompared}</p>
    </div>
  );
}
