import { v7 } from 'uuid';
import { applicantKinds, identityPapers, type IdentityPaperId } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { call } from '../../call/call.ts';
import { Masked } from '../../parts/masked.tsx';
import { texts as fields } from '../fields/texts.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

type Shown = AnswerOf<typeof requestEndpoints.showApplicant>;

const paperTitle = (paper: IdentityPaperId | null): string =>
  paper === null ? texts.paper : identityPapers[paper];

function Whole({ shown }: { readonly shown: Shown }) {
  const { agent } = shown;
  const lines: readonly (readonly [string, string])[] = [
    [shown.applicantKind === 'naturalPerson' ? fields.name : fields.organName, shown.name],
    [paperTitle(shown.paper), shown.paperNumber],
    [texts.creditCode, shown.creditCode],
    [texts.legalRepresentative, shown.legalRepresentative],
    [texts.contactPerson, shown.contactPerson],
    [texts.phone, shown.phone],
    [texts.address, shown.address],
    [texts.postcode, shown.postcode],
    [texts.email, shown.email],
    [texts.agent, agent === null ? '' : texts.agentOf(agent.name, agent.paperNumber, agent.phone)],
  ];
  return (
    <dl className="facts">
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Who applies: masked; shown whole to those who handle the case, with a reason, and recorded before it is sent. */
export function ApplicantLine({ data }: { readonly data: RequestCase }) {
  const { applicant, applicantKind, byAgent, may, bodyId, id } = data;
  const kind = applicantKinds[applicantKind].title;
  if (applicant === null) return <>{texts.applicantOf(texts.notYours, kind)}</>;
  if (applicant.erased) return <>{texts.applicantOf(texts.erased, kind)}</>;
  const line = [
    texts.applicantOf(applicant.name, kind),
    ...(applicant.phone === '' ? [] : [texts.phoneOf(applicant.phone)]),
    ...(byAgent ? [texts.byAgent] : []),
  ].join(texts.comma);
  if (!may.person) return <>{line}</>;
  return (
    <Masked
      what={texts.applicantWhat}
      masked={line}
      reveal={(reason) =>
        call(requestEndpoints.showApplicant, {
          params: { bodyId, requestId: id },
          body: { actId: v7(), reason },
        })
      }
      show={(shown) => <Whole shown={shown} />}
    />
  );
}
