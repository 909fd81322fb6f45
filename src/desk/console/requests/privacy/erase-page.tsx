import { requestPrivacyEndpoints } from '../../../contract/request-privacy.ts';
import { call } from '../../call/call.ts';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { texts as common } from '../../parts/texts.ts';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';

const list = '/requests/retention';

function Closed({ why }: { readonly why: string }) {
  return (
    <>
      <Notice kind="warning">{why}</Notice>
      <div>
        <LinkButton to={list}>{common.back}</LinkButton>
      </div>
    </>
  );
}

/** Erases whom a case is about, once its time of keeping is over: what goes, what stays, and why. */
export function ErasePage() {
  const { params, query } = useCase();
  const finish = useFinish();
  return (
    <div className="stack">
      <Heading title={texts.erase} />
      <Loaded query={query}>
        {(data) => {
          const why =
            data.applicant?.erased === true
              ? texts.goneAlready
              : data.archived === null
                ? texts.notArchived
                : null;
          if (why !== null) return <Closed why={why} />;
          return (
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
          );
        }}
      </Loaded>
    </div>
  );
}
