import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Edition } from '../../../content/edition.ts';
import { EditionBody, EditionHead } from '../publications/edition-text.tsx';
import type { Comment } from './comments.ts';
import { placesOf } from './places.ts';
import { texts } from './texts.ts';

interface Commenting {
  readonly comments: readonly Comment[];
  readonly put: (comments: readonly Comment[]) => void;
}

/** Opinions at one place, and a field for one more. */
function At({
  place,
  asking,
  comments,
  put,
}: Commenting & { readonly place: string; readonly asking: boolean }) {
  const [text, setText] = useState<string | null>(null);
  const own = comments.filter((comment) => comment.place === place);
  const id = `comment-${place}`;
  if (own.length === 0 && !asking) return null;
  return (
    <div className="stack tight comment-at no-print">
      {own.map((comment) => (
        <p key={comment.text} className="comment">
          {comment.text}{' '}
          <Button
            size="small"
            aria-label={texts.removeComment(place)}
            onClick={() => put(comments.filter((each) => each !== comment))}
          >
            {texts.remove}
          </Button>
        </p>
      ))}
      {asking && text === null && (
        <div>
          <Button size="small" aria-label={texts.commentAt(place)} onClick={() => setText('')}>
            {texts.commentHere}
          </Button>
        </div>
      )}
      {text !== null && (
        <form
          className="field"
          onSubmit={(event) => {
            event.preventDefault();
            const plain = text.replaceAll(/\s+/gu, ' ').trim();
            if (plain !== '') put([...comments, { place, text: plain }]);
            setText(null);
          }}
        >
          <label htmlFor={id}>{texts.commentLabel(place)}</label>
          <Input
            id={id}
            autoFocus
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="row">
            <Button type="primary" htmlType="submit">
              {texts.keepComment}
            </Button>
            <Button onClick={() => setText(null)}>{texts.dropComment}</Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** The whole text, block by block; where opinions are asked for, each block takes one. */
export function CommentedText({
  bodyId,
  edition,
  asking,
  ...commenting
}: Commenting & { readonly bodyId: string; readonly edition: Edition; readonly asking: boolean }) {
  const places = placesOf(edition);
  const at = (name: string) => <At place={name} asking={asking} {...commenting} />;
  return (
    <article className="stack tight">
      <p className="document-title">{edition.title}</p>
      {at(texts.placeTitle)}
      <EditionHead head={edition.head} />
      {at(texts.placeHead)}
      {edition.content.content.map((block, index) => {
        const place = places.find((each) => each.block === index);
        return (
          // The blocks of a kept text never change their order.
          <div key={`${index} ${block.type}`} className="stack tight">
            <EditionBody
              bodyId={bodyId}
              content={{ type: 'doc', content: [block] }}
              idPrefix={`block-${index}-`}
            />
            {place !== undefined && at(place.name)}
          </div>
        );
      })}
    </article>
  );
}
