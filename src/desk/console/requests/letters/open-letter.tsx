import { Button } from 'antd';
import { useState } from 'react';
import { v7 } from 'uuid';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { call } from '../../call/call.ts';
import { AskWhy } from '../../parts/ask-why.tsx';
import { useShowPaper } from '../../parts/paper-viewer.ts';
import { texts } from './texts.ts';

/** Takes out an issued letter, to be printed and sealed: it names persons, so that why is asked and recorded first. */
export function OpenLetter({
  params,
  title,
}: {
  readonly params: { readonly bodyId: string; readonly requestId: string; readonly letterId: string };
  readonly title: string;
}) {
  const show = useShowPaper();
  const [asking, setAsking] = useState<'pdf' | 'docx' | null>(null);
  return (
    <div className="stack tight no-print">
      <div className="row">
        {(['pdf', 'docx'] as const).map((format) => (
          <Button key={format} onClick={() => setAsking(format)}>
            {texts.open[format]}
          </Button>
        ))}
      </div>
      {asking !== null && (
        <AskWhy
          act={texts.open.named(title, texts.open[asking])}
          run={async (reason) => {
            show(
              await call(requestLetterEndpoints.openLetterFile, {
                params,
                body: { actId: v7(), format: asking, reason },
              }),
            );
            setAsking(null);
          }}
          close={() => setAsking(null)}
        />
      )}
    </div>
  );
}
