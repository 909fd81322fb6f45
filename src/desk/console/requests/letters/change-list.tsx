import type { LetterBlock, LetterChanges } from '../../../../law/index.ts';
import { wordsOfBlock } from '../../../../law/index.ts';
import { textDiff } from '../../../../content/text-diff.ts';
import { texts } from './texts.ts';

type Shown = Pick<LetterChanges, 'blocks' | 'fields' | 'changed'>;

const wordsOf = (block: LetterBlock | null): string =>
  block === null
    ? ''
    : block.kind === 'table'
      ? `${texts.tableNamed(block.name)}\n${wordsOfBlock(block)}`
      : block.text;

function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  return textDiff(before, after).map(({ kind, text }, at) => {
    const key = `${at} ${kind}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    return kind === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
  });
}

function Change({
  state,
  before,
  after,
}: {
  readonly state: 'changed' | 'added' | 'removed';
  readonly before: string;
  readonly after: string;
}) {
  return (
    <p className="words">
      <span className="change-word">{texts.words[state]}</span>{' '}
      {state === 'changed' ? (
        <Compared before={before} after={after} />
      ) : state === 'added' ? (
        <ins>{after}</ins>
      ) : (
        <del>{before}</del>
      )}
    </p>
  );
}

/** What differs from the template, in words: 新增, 删除, 改为; what did not change is only counted. */
export function ChangeList({ changes: { blocks, fields, changed } }: { readonly changes: Shown }) {
  if (changed === 0) return <p>{texts.noChanges}</p>;
  const same = blocks.filter(({ state }) => state === 'same').length;
  return (
    <div className="stack tight">
      <ul className="plain-list divided">
        {fields.map(({ field, before, after }) => (
          <li key={field}>
            <strong>{texts.fields[field]}</strong>
            <Change state="changed" before={before} after={after} />
          </li>
        ))}
        {blocks.map(({ state, before, after }, at) =>
          state === 'same' ? null : (
            // Paragraphs have no other name than their place.
            <li key={`${at} ${state}`}>
              <Change state={state} before={wordsOf(before)} after={wordsOf(after)} />
            </li>
          ),
        )}
      </ul>
      <p className="meta">{texts.sameCount(same)}</p>
    </div>
  );
}
