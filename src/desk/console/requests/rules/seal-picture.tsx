import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { requestRulesEndpoints } from '../../../contract/request-rules.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { call, upload } from '../../call/call.ts';
import { forgetRead } from '../../call/use-read.ts';
import { FileButton } from '../../parts/file-button.tsx';
import { texts } from './texts.ts';
import type { RulesFound } from './use-request-rules.ts';

/** The picture of the seal: put in, looked at, taken away; each at once, apart from the rules. */
export function SealPicture({
  bodyId,
  seal,
}: {
  readonly bodyId: string;
  readonly seal: RulesFound['seal'];
}) {
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (picture === null) return;
    return () => URL.revokeObjectURL(picture);
  }, [picture]);
  const run = async (act: () => Promise<unknown>, done: string) => {
    setProblem(null);
    setTold('');
    try {
      await act();
      setTold(done);
      setPicture(null);
      forgetRead();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  const look = async () => {
    setProblem(null);
    try {
      const { bytes, type } = await call(requestRulesEndpoints.sealPicture, { params: { bodyId } });
      setPicture(URL.createObjectURL(new Blob([bytes.slice().buffer], { type })));
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <section className="panel stack tight">
      <h3>{texts.sealPicture}</h3>
      <p>{seal === null ? texts.noSeal : texts.sealOf(seal.width, seal.height)}</p>
      {problem !== null && (
        <p className="fault" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <FileButton
          label={texts.sealChoose}
          accept=".png,image/png"
          take={([file]) => {
            if (file === undefined) return;
            void run(
              () =>
                upload(requestRulesEndpoints.keepSealPicture, { params: { bodyId }, file }, () => undefined),
              texts.sealKept,
            );
          }}
        />
        {seal !== null && (
          <>
            <Button onClick={() => void look()}>{texts.sealLook}</Button>
            <Button
              onClick={() =>
                void run(
                  () => call(requestRulesEndpoints.removeSealPicture, { params: { bodyId }, body: {} }),
                  texts.sealRemoved,
                )
              }
            >
              {texts.sealRemove}
            </Button>
          </>
        )}
        <span role="status" className="meta">
          {told}
        </span>
      </div>
      {picture !== null && <img src={picture} alt={texts.sealPreview} className="seal-picture" />}
    </section>
  );
}
