import type { ReactElement } from 'react';
import { texts } from '../texts.ts';
import type { Numbered } from './marks.ts';
import { Tag, wordOf } from './outcome.tsx';

/** At most this many findings are written out at one place; the list on top has them all. */
const most = 4;

/** Findings written out where they stand, in the words of the list. */
export function TableNotes({ id, findings }: { id: string; findings: readonly Numbered[] }): ReactElement {
  const rest = findings.length - most;
  return (
    <ul className="notes">
      {findings.slice(0, most).map(({ number, shown, finding }) => (
        <li key={number}>
          <a href={`#${id}-${number}`}>
            <Tag shown={shown}>{`${number} ${wordOf(shown)}`}</Tag>
          </a>{' '}
          {finding.message}
        </li>
      ))}
      {rest > 0 && <li>{texts.table.more(rest)}</li>}
    </ul>
  );
}

/** A row under the row that it speaks of. */
export function NoteRow({
  id,
  findings,
  colSpan,
}: {
  id: string;
  findings: readonly Numbered[];
  colSpan: number;
}): ReactElement {
  return (
    <tr className="note">
      <td colSpan={colSpan}>
        <TableNotes id={id} findings={findings} />
      </td>
    </tr>
  );
}
