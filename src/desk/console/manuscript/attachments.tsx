import { Button } from 'antd';
import { useState } from 'react';
import type { Attachment, Edition } from '../../../content/edition.ts';
import { controlId } from '../form/use-form.ts';
import { FileButton } from '../parts/file-button.tsx';
import { FileRows, SendingRows, type Uploads } from './file-rows.tsx';
import type { FindingActs } from './finding-acts.tsx';
import type { ListedFinding } from './listed-findings.ts';
import { texts } from './texts.ts';

/** The attachments: upload, replace, move out and back. */
export function Attachments({
  bodyId,
  edition,
  listed,
  checked,
  busy,
  acts,
  uploads,
  change,
  toText,
}: {
  readonly bodyId: string;
  readonly edition: Edition;
  readonly listed: readonly ListedFinding[];
  /** The edition that was screened last; null for none. */
  readonly checked: Edition | null;
  readonly busy: boolean;
  readonly acts: FindingActs;
  readonly uploads: Uploads;
  readonly change: (next: (edition: Edition) => Edition) => void;
  readonly toText: (attachment: Attachment) => void;
}) {
  const [removed, setRemoved] = useState<readonly { readonly at: number; readonly file: Attachment }[]>([]);
  const { attachments } = edition;
  const put = (next: (files: readonly Attachment[]) => readonly Attachment[]) =>
    change((of) => ({ ...of, attachments: [...next(of.attachments)] }));
  const without = (fileId: string) => (files: readonly Attachment[]) =>
    files.filter((each) => each.fileId !== fileId);
  return (
    <section className="stack tight" id={controlId('attachments')} aria-labelledby="attachments-heading">
      <h2 id="attachments-heading">{texts.attachments}</h2>
      <FileRows
        bodyId={bodyId}
        attachments={attachments}
        listed={listed}
        checkedIds={checked?.attachments.map(({ fileId }) => fileId) ?? []}
        busy={busy}
        acts={acts}
        replace={({ fileId }, file) =>
          void uploads.send(file).then((sent) => {
            if (sent !== null) {
              put((files) =>
                without(sent.fileId)(files.filter((each) => each.fileId !== fileId)).concat(sent),
              );
            }
          })
        }
        remove={(file) => {
          setRemoved([...removed, { at: attachments.indexOf(file), file }]);
          put(without(file.fileId));
        }}
        toText={toText}
      />
      {removed.length > 0 && (
        <ul className="plain-list stack tight" role="status">
          {removed.map(({ at, file }) => (
            <li key={file.fileId} className="row">
              <span>{texts.removed(file.name)}</span>
              <Button
                size="small"
                onClick={() => {
                  put((files) => without(file.fileId)(files).toSpliced(at, 0, file));
                  setRemoved(removed.filter((each) => each.file !== file));
                }}
              >
                {texts.putBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SendingRows sending={uploads.sending} dismiss={uploads.dismiss} />
      {!acts.readOnly && (
        <div className="row">
          <FileButton
            label={texts.addFiles}
            multiple
            take={(files) => {
              for (const file of files) {
                void uploads.send(file).then((sent) => {
                  if (sent !== null) put((all) => [...without(sent.fileId)(all), sent]);
                });
              }
            }}
          />
          <span className="hint">{texts.attachmentHint}</span>
        </div>
      )}
    </section>
  );
}
