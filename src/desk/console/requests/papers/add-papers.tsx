import { useState } from 'react';
import { v7 } from 'uuid';
import { materialTitles, type MaterialKind } from '../../../../law/index.ts';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call, upload } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { Choice } from '../../parts/choice.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { PlainField } from '../guide/plain-field.tsx';
import { texts } from './texts.ts';

type Kind = Exclude<MaterialKind, 'redacted'>;
// A covered copy is made from its original, never uploaded.
const kinds = (Object.keys(materialTitles) as MaterialKind[]).filter((kind) => kind !== 'redacted');
const hinted = (kind: Kind): kind is keyof typeof texts.kindHints => kind in texts.kindHints;

/** Puts papers of one kind into the case, one after the other; what did not get there says why. */
export function AddPapers({
  params,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string };
}) {
  const [kind, setKind] = useState<Kind>('record');
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [said, setSaid] = useState<readonly { readonly key: string; readonly text: string }[]>([]);
  const tell = (key: string, text: string) =>
    setSaid((before) => [...before.filter((each) => each.key !== key), { key, text }]);

  const sendOne = async (file: File, title: string) => {
    const key = v7();
    try {
      const kept = await upload(requestPaperEndpoints.keepCaseFile, { params, file }, (sent, total) =>
        tell(key, texts.uploading(file.name, Math.round((100 * sent) / Math.max(total, 1)))),
      );
      await call(requestPaperEndpoints.addMaterial, {
        params,
        body: { actId: v7(), fileId: kept.fileId, material: kind, title, pages: kept.pages },
      });
      tell(key, texts.uploaded(file.name));
    } catch (error) {
      tell(key, texts.notUploaded(file.name, sentenceOf(error)));
    }
  };
  const send = async (files: readonly File[]) => {
    setSaid([]);
    setFault(undefined);
    const base = name.trim() === '' ? materialTitles[kind] : name.trim();
    for (const [at, file] of files.entries()) await sendOne(file, texts.nameOf(base, at));
    setName('');
    await readAnew();
  };
  return (
    <section className="panel stack tight no-print" aria-labelledby="papers-add">
      <h2 id="papers-add">{texts.add}</h2>
      <p className="hint">{texts.addHint}</p>
      <div className="narrow-choice stack tight">
        <Choice
          id="papers-kind"
          label={texts.kind}
          value={kind}
          options={kinds.map((value) => ({ value, title: materialTitles[value] }))}
          put={(value) => setKind(value as Kind)}
        />
        {hinted(kind) && <p className="hint">{texts.kindHints[kind]}</p>}
        <PlainField
          path="papers-title"
          label={texts.name}
          hint={texts.nameHint}
          fault={fault}
          value={name}
          most={90}
          put={setName}
        />
      </div>
      <div>
        <FileButton
          label={texts.choose}
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff,.doc,.docx,.xls,.xlsx,.wps,.et,.ofd"
          take={(files) => void send(files)}
        />
      </div>
      <div role="status">
        {said.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
      </div>
    </section>
  );
}
