import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';

interface RowSentence {
  readonly row: number;
  readonly sentence: string;
  /** What stands in the row, where it is known. */
  readonly text?: string;
}

/** Rows shown of many; the number of all stands above them. */
const most = 100;

/** Each row that will not do, or should be looked at, by its number in the list. */
export function RowFaults({
  kind,
  title,
  rows,
  alert = false,
}: {
  readonly kind: 'danger' | 'warning';
  readonly title: string;
  readonly rows: readonly RowSentence[];
  readonly alert?: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <Notice kind={kind} title={title} alert={alert}>
      <ul>
        {rows.slice(0, most).map(({ row, sentence, text = '' }, at) => (
          <li key={`${row}-${at}`}>
            {texts.row(row, sentence)}
            {text !== '' && (
              <>
                <br />
                <span className="hint">{text}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {rows.length > most && <p>{texts.more(rows.length - most)}</p>}
    </Notice>
  );
}
