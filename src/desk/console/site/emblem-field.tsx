import { Button } from 'antd';
import { useState } from 'react';
import type { SiteLook } from '../../../law/index.ts';
import { siteEndpoints } from '../../contract/site.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import { controlId } from '../form/use-form.ts';
import { FileButton } from '../parts/file-button.tsx';
import { texts } from './texts.ts';

/** The emblem of the site: uploaded here, kept when the look is. */
export function EmblemField({
  bodyId,
  emblem,
  put,
  fault,
}: {
  readonly bodyId: string;
  readonly emblem: SiteLook['emblem'];
  readonly put: (emblem: SiteLook['emblem']) => void;
  readonly fault: string | undefined;
}) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (file: File) => {
    if (sending) return;
    setSending(true);
    setProblem(null);
    try {
      put(await call(siteEndpoints.keepEmblem, { params: { bodyId }, file }));
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setSending(false);
    }
  };
  const wrong = fault ?? problem;
  return (
    <fieldset className={wrong === null ? 'field' : 'field faulty'} id={controlId('emblem')}>
      <legend>{texts.emblem}</legend>
      <div className="hint">{texts.emblemHint}</div>
      {wrong !== null && (
        <div className="fault" role="alert">
          {wrong}
        </div>
      )}
      <div className="row">
        {emblem === null ? (
          <span>{texts.noEmblem}</span>
        ) : (
          <img
            className="site-emblem"
            src={`/api/bodies/${bodyId}/files/${emblem.fileId}`}
            alt={texts.emblemAlt}
          />
        )}
        <FileButton
          label={texts.chooseEmblem}
          accept=".png,.jpg,.jpeg"
          take={([file]) => file !== undefined && void keep(file)}
        />
        {emblem !== null && <Button onClick={() => put(null)}>{texts.removeEmblem}</Button>}
        <span role="status">{sending && texts.reading}</span>
      </div>
    </fieldset>
  );
}
