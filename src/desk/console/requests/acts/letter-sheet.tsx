import type { SeenLetter } from './use-letter-draft.ts';
import { dateText } from '../../parts/dates.ts';
import { texts } from './letter-texts.ts';

type Letter = SeenLetter['letter'];

function Block({ block }: { readonly block: Letter['blocks'][number] }) {
  if (block.kind === 'text') {
    // Headings of the paper are none of the page.
    return <p className="words">{block.role === 'heading' ? <strong>{block.text}</strong> : block.text}</p>;
  }
  return (
    <div className="scroll" role="region" aria-label={block.name} tabIndex={0}>
      <table className="figures">
        <caption>{block.name}</caption>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={`${at} ${row.join(' ')}`}>
              {row.map((cell, column) => (
                <td key={`${column} ${cell}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A letter as it will be printed, paragraph by paragraph. */
export function LetterSheet({ letter }: { readonly letter: Letter }) {
  const { title, number, addressee, blocks, attachments, organ, date, contact } = letter;
  return (
    <article className="letter-sheet" aria-label={texts.sheet(title)}>
      <p className="letter-title">{title}</p>
      <p className="letter-number">{number ?? texts.numberLater}</p>
      <p>{texts.addressee(addressee)}</p>
      {blocks.map((block, at) => (
        <Block key={block.kind === 'text' ? `${at} ${block.text}` : `${at} ${block.name}`} block={block} />
      ))}
      {attachments.length > 0 && (
        <div>
          <p>{texts.attachments}</p>
          <ol>
            {attachments.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </div>
      )}
      <p className="letter-sign">{organ}</p>
      <p className="letter-sign">{date === null ? texts.dateLater : dateText(date)}</p>
      {contact !== '' && <p className="meta">{contact}</p>}
    </article>
  );
}
