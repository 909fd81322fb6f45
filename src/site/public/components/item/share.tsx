import type { ReactElement } from 'react';
import { itemTexts as texts } from '../../texts/item.ts';
import { QrCode } from './qr-code.tsx';

interface ShareProps {
  readonly title: string;
  /** The whole address of the page. */
  readonly url: string;
}

/** 分享: the address to copy, to mail, to scan. Nothing of it asks anyone else for anything. */
export function Share({ title, url }: ShareProps): ReactElement {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${url}`)}`;
  return (
    <details className="share">
      <summary>{texts.share}</summary>
      <p>
        <label htmlFor="page-address">{texts.address}</label>
        <input id="page-address" type="text" readOnly value={url} />
      </p>
      <p>
        <a href={mail}>{texts.byMail}</a>
      </p>
      <p>{texts.qrHint}</p>
      <QrCode text={url} label={texts.qrCode} />
    </details>
  );
}
