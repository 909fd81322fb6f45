import { Button } from 'antd';
import { useState } from 'react';
import { v7 } from 'uuid';
import { sizeText } from '../../../../content/size-text.ts';
import { redressEndpoints } from '../../../contract/redress.ts';
import { call } from '../../call/call.ts';
import { AskWhy } from '../../parts/ask-why.tsx';
import { minuteText } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useShowPaper } from '../../parts/paper-viewer.ts';
import { texts } from './texts.ts';
import type { RedressCase } from './words.ts';

type File = RedressCase['files'][number];

/** Every paper of the case may name the applicant: why it is opened is asked and recorded. */
function Download({ data, file }: { readonly data: RedressCase; readonly file: File }) {
  const show = useShowPaper();
  const [asking, setAsking] = useState(false);
  const named = texts.downloadNamed(file.title);
  return (
    <>
      <Button size="small" aria-label={named} onClick={() => setAsking(true)}>
        {texts.download}
      </Button>
      {asking && (
        <AskWhy
          act={named}
          run={async (reason) => {
            show(
              await call(redressEndpoints.openRedressFile, {
                params: { bodyId: data.bodyId, redressId: data.id, fileId: file.fileId },
                body: { actId: v7(), reason },
              }),
            );
            setAsking(false);
          }}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The papers of the case: what came and what was handed in. */
export function FileSection({ data, page }: { readonly data: RedressCase; readonly page: string }) {
  return (
    <section className="panel stack tight" id="files">
      <h2>{texts.files}</h2>
      {data.files.length === 0 && <p>{texts.noFile}</p>}
      <ul className="plain-list">
        {data.files.map((file) => (
          <li key={file.fileId} className="file-row">
            <span>
              {file.title}{' '}
              <span className="meta">
                {[
                  texts.fileBy(file.materialTitle, file.by?.name ?? '', minuteText(file.at)),
                  ...(file.pages === null ? [] : [texts.pagesOf(file.pages)]),
                  sizeText(file.bytes),
                ].join(texts.comma)}
              </span>
            </span>
            {file.erased ? (
              <span className="meta">{texts.erased}</span>
            ) : (
              data.may.person && (
                <div className="row">
                  <Download data={data} file={file} />
                </div>
              )
            )}
          </li>
        ))}
      </ul>
      {data.may.handle && (
        <div className="no-print">
          <LinkButton to={`${page}/papers`}>{texts.addFile}</LinkButton>
        </div>
      )}
    </section>
  );
}
