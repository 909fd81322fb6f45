import type { ReactElement } from 'react';
import { sizeText } from '../../../../content/size-text.ts';
import { formatChinese } from '../../../../law/index.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { requestStatusTexts as texts } from '../../texts/request-status.ts';
import type { DeliveredLetter } from '../port.ts';

/** Letters that were served electronically, with what was given with them. */
export function LettersPart({
  call,
  letters,
}: {
  readonly call: SiteCall;
  readonly letters: readonly DeliveredLetter[];
}): ReactElement | null {
  const given = letters.filter(({ files }) => files.length > 0);
  if (given.length === 0) return null;
  return (
    <section>
      <h2>{texts.letters}</h2>
      <ul className="letters">
        {given.map(({ letterId, title, number, on, files }) => (
          <li key={letterId}>
            <p>
              {number === null ? title : texts.letterOf(title, number)}{' '}
              <time className="meta" dateTime={on}>
                {formatChinese(on)}
              </time>
            </p>
            <ul>
              {files.map(({ fileId, name, bytes }) => (
                <li key={fileId}>
                  <a href={linkTo(call, { kind: 'request-file', fileId, name })}>
                    {texts.fileOf(name, sizeText(bytes))}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="hint">{texts.opened}</p>
    </section>
  );
}
