import { useParams } from 'react-router';
import { requestRulesEndpoints } from '../../../contract/request-rules.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { BodyChoice, useChosenBody } from '../../parts/body-choice.tsx';
import { minuteText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useMay } from '../../parts/person.ts';
import { RulesFacts } from './rules-facts.tsx';
import { RulesForm } from './rules-form.tsx';
import { SealPicture } from './seal-picture.tsx';
import { texts } from './texts.ts';
import { rulesPage, useRequestRules, type RulesFound } from './use-request-rules.ts';

/** How a body handles its requests: set by who may, read by the others. */
export function RequestRulesPage() {
  const bodyId = useChosenBody();
  const may = useMay();
  const query = useRequestRules(bodyId);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to="/requests">{texts.toRequests}</LinkButton>
        {may('requests.set') && query.data?.initial === false && (
          <LinkButton to={`/requests/rules/${bodyId}/restore`}>{texts.restore}</LinkButton>
        )}
      </Heading>
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="requests.read" />
      <Loaded query={query}>
        {(found) => (
          <>
            <p className="meta">
              {found.setAt === null ? texts.initial : texts.setAt(minuteText(found.setAt))}
            </p>
            {may('requests.set') ? (
              <>
                <RulesForm key={`${bodyId} ${found.setAt ?? ''}`} bodyId={bodyId} found={found} />
                <SealPicture bodyId={bodyId} seal={found.seal} />
              </>
            ) : (
              <RulesFacts rules={found.rules} />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function RestoreForm({ bodyId, found }: { readonly bodyId: string; readonly found: RulesFound }) {
  const finish = useFinish();
  const form = useForm({
    initially: {},
    schema: requestRulesEndpoints.setRequestRules.body,
    input: (_, actId) => ({ actId, rules: null, seenAt: found.setAt }),
    send: async (body) => {
      await call(requestRulesEndpoints.setRequestRules, { params: { bodyId }, body });
      finish(rulesPage(bodyId), texts.restored);
    },
  });
  return (
    <ActForm form={form} act={texts.restore} back={rulesPage(bodyId)}>
      <p className="lead">{texts.restoreLead}</p>
    </ActForm>
  );
}

/** Takes back what a body set: the initial rules hold again. */
export function RestoreRulesPage() {
  const { bodyId = '' } = useParams();
  const query = useRequestRules(bodyId);
  return (
    <div className="stack">
      <Heading title={texts.restore} />
      <Loaded query={query}>{(found) => <RestoreForm bodyId={bodyId} found={found} />}</Loaded>
    </div>
  );
}
