import { Button } from 'antd';
import { texts } from './texts.ts';

/** Comments that wait to be sent with the return. */
export function CommentList({
  comments,
  remove,
}: {
  readonly comments: readonly { readonly placeTitle: string; readonly text: string }[];
  readonly remove: (at: number) => void;
}) {
  return (
    <section className="panel stack tight">
      <h2>{texts.comments}</h2>
      <p className="meta">{texts.commentsHint}</p>
      <ol>
        {comments.map(({ placeTitle, text }, at) => (
          <li key={`${placeTitle} ${at}`}>
            <strong>{placeTitle}</strong>
            <p>{text}</p>
            <Button size="small" aria-label={texts.removeNumber(at + 1)} onClick={() => remove(at)}>
              {texts.remove}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
