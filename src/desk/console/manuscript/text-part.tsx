import type { RefObject } from 'react';
import type { Attachment, Edition } from '../../../content/edition.ts';
import { fileEndpoints } from '../../contract/files.ts';
import { call } from '../call/call.ts';
import { ContentEditor, type ContentEditorProps, type EditorHandle } from '../editor/content-editor.tsx';
import { controlId } from '../form/use-form.ts';
import { fileUrl } from '../publications/file-url.ts';
import type { FindingActs } from './finding-acts.tsx';
import { FindingDialog } from './finding-dialog.tsx';
import { FromFile } from './from-file.tsx';
import type { ListedFinding } from './listed-findings.ts';
import { texts } from './texts.ts';
import type { useConversion } from './use-conversion.ts';
import type { OpenedFinding } from './use-finding-acts.ts';

/** The text with its tools, the findings marked in it, and a file as its beginning. */
export function TextPart({
  bodyId,
  edition,
  change,
  readOnly,
  findings,
  listed,
  opened,
  open,
  close,
  acts,
  conversion,
  bring,
  save,
  editor,
}: {
  readonly bodyId: string;
  readonly edition: Edition;
  readonly change: (next: (edition: Edition) => Edition) => void;
  readonly readOnly: boolean;
  readonly findings: ContentEditorProps['findings'];
  readonly listed: readonly ListedFinding[];
  readonly opened: OpenedFinding | null;
  readonly open: ContentEditorProps['onOpenFinding'];
  readonly close: (backTo: HTMLElement | null) => void;
  readonly acts: FindingActs;
  readonly conversion: ReturnType<typeof useConversion>;
  /** Sends a file and attaches it. */
  readonly bring: (file: File) => Promise<Attachment | null>;
  readonly save: () => void;
  readonly editor: RefObject<EditorHandle | null>;
}) {
  const shown = listed.find(({ finding: { fingerprint } }) => fingerprint === opened?.fingerprint);
  return (
    <section className="stack tight" aria-labelledby="text-heading">
      <h2 id="text-heading">{texts.body}</h2>
      {!readOnly && (
        <FromFile
          state={conversion.state}
          take={(file) =>
            void bring(file).then((sent) => (sent === null ? undefined : conversion.convert(sent)))
          }
          choose={conversion.choose}
          dismiss={conversion.dismiss}
        />
      )}
      <div className="editor-place">
        <ContentEditor
          id={controlId('content')}
          value={edition.content}
          onChange={(content) => change((of) => ({ ...of, content }))}
          findings={findings}
          onOpenFinding={open}
          readOnly={readOnly}
          uploadImage={async (file) =>
            (await call(fileEndpoints.keepFile, { params: { bodyId }, file })).fileId
          }
          fileAddress={(fileId) => fileUrl(bodyId, fileId)}
          onSave={save}
          handle={editor}
        />
        {opened !== null && shown !== undefined && (
          <FindingDialog key={opened.fingerprint} listed={shown} at={opened.at} acts={acts} close={close} />
        )}
      </div>
    </section>
  );
}
