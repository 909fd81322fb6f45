import { useState } from 'react';
import { v7 } from 'uuid';
import { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call, upload } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { texts } from './texts.ts';

/** Puts a scanned receipt into the case as a proof of service, without leaving the form. */
export function ProofUpload({
  params: { bodyId, requestId },
  before,
  added,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string };
  /** How many proofs the case has: they are told apart by their number. */
  readonly before: number;
  readonly added: (fileId: string) => void;
}) {
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const params = { bodyId, requestId };
  const send = async (file: File) => {
    setProblem(null);
    try {
      const kept = await upload(requestPaperEndpoints.keepCaseFile, { params, file }, (sent, total) =>
        setSaid(texts.addingProof(Math.round((100 * sent) / Math.max(total, 1)))),
      );
      await call(requestPaperEndpoints.addMaterial, {
        params,
        body: {
          actId: v7(),
          fileId: kept.fileId,
          material: 'proof-of-service',
          title: texts.proofTitle(before),
          pages: kept.pages,
        },
      });
      await readAnew();
      added(kept.fileId);
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setSaid(null);
    }
  };
  return (
    <div className="row">
      <FileButton
        label={texts.addProof}
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        take={([file]) => {
          if (file !== undefined) void send(file);
        }}
      />
      <span role="status" className="meta">
        {said}
      </span>
      {problem !== null && (
        <span className="fault" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
