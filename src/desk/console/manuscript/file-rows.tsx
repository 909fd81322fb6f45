import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Attachment } from '../../../content/edition.ts';
import { fileEndpoints } from '../../contract/files.ts';
import { sentenceOf } from '../call/call-error.ts';
import { upload } from '../call/call.ts';
import { FileButton } from '../parts/file-button.tsx';
import { fileUrl } from '../publications/file-url.ts';
import { sizeText } from '../../../content/size-text.ts';
import type { FindingActs } from './finding-acts.tsx';
import { countsOf } from './findings-panel.tsx';
import type { ListedFinding } from './listed-findings.ts';
import { texts } from './texts.ts';

/** A file on its way to the server, or one that did not get there. */
export interface Sending {
  readonly id: number;
  readonly name: string;
  readonly sent: number;
  readonly total: number;
  readonly fault: string | null;
}

let sendings = 0;

export interface Uploads {
  readonly sending: readonly Sending[];
  /** Null where it was not kept: its row says why. */
  readonly send: (file: File) => Promise<Attachment | null>;
  readonly dismiss: (id: number) => void;
}

/** Sends files one after the other and tells how far each has come. */
export function useUploads(bodyId: string): Uploads {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const dismiss = (id: number) => setSending((all) => all.filter((each) => each.id !== id));
  const send = (file: File): Promise<Attachment | null> => {
    sendings += 1;
    const id = sendings;
    const put = (change: Partial<Sending>) =>
      setSending((all) => all.map((each) => (each.id === id ? { ...each, ...change } : each)));
    setSending((all) => [...all, { id, name: file.name, sent: 0, total: file.size, fault: null }]);
    const turn = queue.current.then(async () => {
      try {
        const kept = await upload(fileEndpoints.keepFile, { params: { bodyId }, file }, (sent, total) =>
          put({ sent, total }),
        );
        dismiss(id);
        return kept;
      } catch (error) {
        put({ fault: sentenceOf(error) });
        return null;
      }
    });
    queue.current = turn;
    return turn;
  };
  return { sending, send, dismiss };
}

export function SendingRows({
  sending,
  dismiss,
}: {
  readonly sending: readonly Sending[];
  readonly dismiss: (id: number) => void;
}) {
  if (sending.length === 0) return null;
  return (
    <ul className="plain-list stack tight">
      {sending.map(({ id, name, sent, total, fault }) =>
        fault === null ? (
          <li key={id} className="file-row">
            <span>{texts.sendingName(name)}</span>
            <progress
              max={Math.max(total, 1)}
              value={sent}
              aria-label={texts.sendingName(name)}
              aria-valuetext={texts.sending(sizeText(sent), sizeText(total))}
            />
            <span className="meta">{texts.sending(sizeText(sent), sizeText(total))}</span>
          </li>
        ) : (
          <li key={id} className="file-row">
            <span className="fault" role="alert">
              {texts.notSent(name, fault)}
            </span>
            <Button size="small" onClick={() => dismiss(id)}>
              {texts.dismiss}
            </Button>
          </li>
        ),
      )}
    </ul>
  );
}

/** What the screening says of a file, in words. */
function stateOf(own: readonly ListedFinding[], checked: boolean, busy: boolean): readonly [string, string] {
  if (!checked) return [busy ? texts.fileChecking : texts.fileWaiting, ''];
  const { must, explain, said, unchecked } = countsOf(own);
  const parts = [
    ...(must > 0 ? [texts.fileErrors(must)] : []),
    ...(unchecked > 0 ? [texts.fileUnchecked(unchecked)] : []),
    ...(explain > 0 ? [texts.fileWarnings(explain)] : []),
    ...(said > 0 ? [texts.fileSaid(said)] : []),
  ];
  if (parts.length === 0) return [texts.fileClear, 'success'];
  return [parts.join(texts.join), must + unchecked > 0 ? 'danger' : explain > 0 ? 'warning' : ''];
}

/** Files that can become a text of their own. */
const readable = /\.(?:docx|doc|pdf|xlsx|html?|txt|wps)$/iu;

/** The attachments as they are written: each with its size, what the screening says, and what can be done with it. */
export function FileRows({
  bodyId,
  attachments,
  listed,
  checkedIds,
  busy,
  acts,
  replace,
  remove,
  toText,
}: {
  readonly bodyId: string;
  readonly attachments: readonly Attachment[];
  readonly listed: readonly ListedFinding[];
  /** Files that the last screening looked into. */
  readonly checkedIds: readonly string[];
  readonly busy: boolean;
  readonly acts: FindingActs;
  readonly replace: (attachment: Attachment, file: File) => void;
  readonly remove: (attachment: Attachment) => void;
  readonly toText: (attachment: Attachment) => void;
}) {
  if (attachments.length === 0) return <p className="meta">{texts.noAttachments}</p>;
  return (
    <ol className="stack tight plain-list">
      {attachments.map((attachment) => {
        const { fileId, name, bytes } = attachment;
        const own = listed.filter(({ place }) => place.kind === 'file' && place.fileId === fileId);
        const [words, kind] = stateOf(own, checkedIds.includes(fileId), busy);
        const can = own.filter(
          ({ finding, state }) => finding.remedy !== 'none' && (state === 'must' || state === 'explain'),
        );
        return (
          <li key={fileId} id={`file-${fileId}`} className="file-row" tabIndex={-1}>
            <div>
              <a href={fileUrl(bodyId, fileId, name)} aria-label={texts.download(name)}>
                {name}
              </a>{' '}
              <span className="meta">{sizeText(bytes)}</span> <span className={`state ${kind}`}>{words}</span>
            </div>
            {!acts.readOnly && (
              <div className="row">
                {can.length > 0 && (
                  <Button
                    size="small"
                    onClick={() => acts.mask(can.map(({ finding }) => finding.fingerprint))}
                  >
                    {texts.maskFile(can.length)}
                  </Button>
                )}
                <FileButton
                  label={texts.replaceFile}
                  name={texts.replaceNamed(name)}
                  take={([file]) => file !== undefined && replace(attachment, file)}
                />
                {readable.test(name) && (
                  <Button
                    size="small"
                    aria-label={texts.toTextNamed(name)}
                    onClick={() => toText(attachment)}
                  >
                    {texts.toText}
                  </Button>
                )}
                <Button size="small" aria-label={texts.removeNamed(name)} onClick={() => remove(attachment)}>
                  {texts.removeFile}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
