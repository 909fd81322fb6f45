import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { reportEndpoints } from '../../../contract/reports.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { upload } from '../../call/call.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { texts as common } from '../list/texts.ts';
import { ConfirmImport } from './confirm-import.tsx';
import { texts } from './texts.ts';

export type ReadFile = AnswerOf<typeof reportEndpoints.readEarlierReport>;

function Choose({ take }: { readonly take: (read: ReadFile) => void }) {
  const { body } = useMe();
  const [state, setState] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(null);
    setState(texts.sent('0'));
    try {
      const answer = await upload(
        reportEndpoints.readEarlierReport,
        { params: { bodyId: body.id }, file },
        (sent, total) =>
          setState(sent < total ? texts.sent(String(Math.round((sent / total) * 100))) : texts.reading),
      );
      take(answer);
    } catch (error) {
      setProblem(sentenceOf(error));
      setState(null);
    }
  };
  return (
    <div className="stack">
      {problem !== null && (
        <Notice kind="danger" alert>
          {problem}
        </Notice>
      )}
      <p className="hint">{texts.hint}</p>
      <div className="row">
        <FileButton
          label={texts.upload}
          accept=".docx,.doc,.wps,.pdf,.html,.htm,.mhtml"
          take={(files) => void read(files[0])}
        />
        <span role="status" className="meta">
          {state}
        </span>
      </div>
    </div>
  );
}

/** Takes in a report of an earlier year from its file: what was read is looked at before it counts. */
export function ImportReportPage() {
  const [read, setRead] = useState<ReadFile | null>(null);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to="/reports">{common.title}</LinkButton>
      </Heading>
      <p className="lead">{texts.lead}</p>
      {read === null ? <Choose take={setRead} /> : <ConfirmImport read={read} again={() => setRead(null)} />}
    </div>
  );
}
