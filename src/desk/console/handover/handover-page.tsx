import { useParams } from 'react-router';
import { handoverEndpoints } from '../../contract/handover.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { PaperButtons } from '../parts/paper-buttons.tsx';
import { Things } from './in-hand.tsx';
import { texts } from './texts.ts';

/** A handover that was done, with its sheet to print and sign. */
export function HandoverPage() {
  const { bodyId = '', handoverId = '' } = useParams();
  const params = { bodyId, handoverId };
  const query = useRead(handoverEndpoints.handover, { params });
  return (
    <Loaded query={query}>
      {({ from, to, at, leaves, remarks, items, drafts, bodyName }) => (
        <div className="stack">
          <Heading title={texts.fromTo(from.name, to.name)}>
            <PaperButtons
              make={(format) => call(handoverEndpoints.handoverSheet, { params, query: { format } })}
              pdf={texts.sheetPdf}
              docx={texts.sheetDocx}
              making={texts.makingSheet}
              primary
            />
          </Heading>
          <dl className="facts panel">
            <dt>{texts.body}</dt>
            <dd>{bodyName}</dd>
            <dt>{texts.at}</dt>
            <dd>{minuteText(at)}</dd>
            <dt>{texts.leaves}</dt>
            <dd>{leaves ? texts.leavesYes : texts.leavesNo}</dd>
            <dt>{texts.remarks}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>{remarks === '' ? texts.noRemarks : remarks}</dd>
          </dl>
          <section className="panel stack tight">
            <h2>{texts.handed}</h2>
            <Things items={items} drafts={drafts} />
          </section>
        </div>
      )}
    </Loaded>
  );
}
