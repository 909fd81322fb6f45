import { Notice } from '../parts/notice.tsx';

/** What was said when a text came back from a review, each remark at its place. */
export function ReturnedNotice({
  title,
  comments,
}: {
  readonly title: string;
  readonly comments: readonly { readonly place: string; readonly text: string }[];
}) {
  return (
    <Notice kind="warning" title={title}>
      <ul>
        {comments.map(({ place, text }) => (
          <li key={`${place} ${text}`}>
            {place !== '' && <strong>{place} </strong>}
            {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
