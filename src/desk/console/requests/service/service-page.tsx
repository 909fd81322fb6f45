import { v7 } from 'uuid';
import { requestEndpoints } from '../../../contract/requests.ts';
import { requestServiceEndpoints } from '../../../contract/request-service.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PaperButtons } from '../../parts/paper-buttons.tsx';
import { useLetter } from '../letters/use-letter.ts';
import { nameOf } from '../words.ts';
import { ServiceForm } from './service-form.tsx';
import { ServiceList } from './service-list.tsx';
import { texts } from './texts.ts';

/** A letter on its way to whom it is for: how it may be served, the receipt to be signed, how it was served. */
export function ServicePage() {
  const { params, page, letterPage } = useLetter();
  const { bodyId, requestId, letterId } = params;
  const ofCase = useRead(requestEndpoints.request, { params: { bodyId, requestId } });
  const service = useRead(requestServiceEndpoints.letterService, { params });
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to={letterPage}>{texts.letter}</LinkButton>
        <LinkButton to={page}>{texts.back}</LinkButton>
      </Heading>
      <Loaded query={ofCase}>
        {(data) => {
          const letter = data.letters.find((each) => each.letterId === letterId);
          return (
            <>
              <p className="lead">{nameOf(data)}</p>
              {letter !== undefined && (
                <p>
                  {[
                    letter.title,
                    ...(letter.number === null ? [] : [letter.number]),
                    texts.lead[letter.to],
                  ].join(texts.comma)}
                </p>
              )}
              <Loaded query={service}>
                {(answer) => {
                  // What came need not be served again, and may be.
                  const came = answer.services.some(({ deliveredOn }) => deliveredOn !== null);
                  const form = <ServiceForm params={params} page={page} data={data} answer={answer} />;
                  return (
                    <>
                      {answer.services.length > 0 && (
                        <section className="panel stack tight" aria-labelledby="service-before">
                          <h2 id="service-before">{texts.before}</h2>
                          <ServiceList answer={answer} page={page} handles={data.may.handle} />
                        </section>
                      )}
                      {data.may.handle && (
                        <>
                          {data.may.person && (
                            <section className="panel stack tight no-print" aria-labelledby="service-receipt">
                              <h2 id="service-receipt">{texts.receipt}</h2>
                              <div className="row">
                                <PaperButtons
                                  make={(format) =>
                                    call(requestServiceEndpoints.casePaper, {
                                      params: { bodyId, requestId },
                                      body: { actId: v7(), paper: 'service-receipt', of: letterId, format },
                                    })
                                  }
                                  pdf={texts.receiptPdf}
                                  docx={texts.receiptDocx}
                                  making={texts.making}
                                />
                              </div>
                            </section>
                          )}
                          {came ? (
                            <details>
                              <summary>{texts.again}</summary>
                              {form}
                            </details>
                          ) : (
                            form
                          )}
                        </>
                      )}
                    </>
                  );
                }}
              </Loaded>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
