import { requestPrivacyEndpoints } from '../../../contract/request-privacy.ts';
import { call } from '../../call/call.ts';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';

const list = '/requests/retention';

/** Erases whom a case is about, once its time of keeping is over: what goes, what stays, and why. */
export function ErasePage() {
  const { params, query } = useCase();
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.erase} />
      <Loaded query={query}>
        {(data) => (
          <ReasonForm
            act={texts.erase}
            back={list}
            danger
            send={async (body) => {
              await call(requestPrivacyEndpoints.eraseRequestPerson, { params, body });
              finish(list, texts.eraseDone);
            }}
          >
            <p className="lead">{nameOf(data)}</p>
            <Notice kind="warning" title={texts.eraseHappens}>
              <ul>
                {texts.erased.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
              <p>
                <strong>{texts.noWayBack}</strong>
              </p>
            </Notice>
          </ReasonForm>
        )}
      </Loaded>
    </div>
  );
}
