import { Button } from 'antd';
import { useState } from 'react';
import { requestRulesEndpoints } from '../../../contract/request-rules.ts';
import { sentenceOf } from '../../call/call-error.ts';
import { addressOf, call, upload } from '../../call/call.ts';
import { readAnew } from '../../call/use-read.ts';
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
  const [shown, setShown] = useState(false);
  const run = async (act: () => Promise<unknown>, done: string) => {
    setProblem(null);
    setTold('');
    try {
      await act();
      setTold(done);
      setShown(false);
      await readAnew();
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
            <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
              {texts.sealLook}
            </Button>
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
      {shown && (
        <img
          src={addressOf(requestRulesEndpoints.sealPicture.path, { params: { bodyId } })}
          alt={texts.sealPreview}
          className="seal-picture"
        />
      )}
    </section>
  );
}
