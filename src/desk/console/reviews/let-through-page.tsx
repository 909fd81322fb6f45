import { useParams } from 'react-router';
import { reviewEndpoints } from '../../contract/reviews.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { FindingList } from '../publications/finding-list.tsx';
import { useEdition, type Finding, type Screening } from '../publications/use-publication.ts';
import { againWhenStale, DecisionPage, OpenAgain, type Decided } from './decided.tsx';
import { texts } from './texts.ts';

function LetThrough({
  decided: { params, round, title, back },
  finding,
  screening,
}: {
  readonly decided: Decided;
  readonly finding: Finding;
  readonly screening: Screening;
}) {
  const finish = useFinish();
  const form = useForm({
    initially: { reason: '' },
    schema: reviewEndpoints.letHitThrough.body,
    input: ({ reason }, actId) => ({
      actId,
      digest: round.digest,
      fingerprint: finding.fingerprint,
      reason,
    }),
    send: async (body) => {
      await call(reviewEndpoints.letHitThrough, { params, body });
      finish(back, texts.letThroughDone);
    },
  });
  return (
    <ActForm form={form} act={texts.letThrough} back={back} more={againWhenStale(form.refusal, back)}>
      <p className="lead">
        {title}
        <br />
        {texts.letThroughHappens}
      </p>
      <section className="panel">
        <FindingList screening={{ ...screening, findings: [finding] }} plain />
      </section>
      <TextField form={form} name="reason" label={texts.letThroughReason} hint={texts.letThroughHint} />
    </ActForm>
  );
}

function WithFinding({ decided }: { readonly decided: Decided }) {
  const { fingerprint = '' } = useParams();
  const query = useEdition(decided.params, decided.round.digest);
  return (
    <Loaded query={query}>
      {({ screening }) => {
        const finding = screening?.findings.find((each) => each.fingerprint === fingerprint);
        if (screening === null || finding === undefined || !finding.open) {
          return (
            <Notice kind="warning">
              <p>{texts.findingGone}</p>
              <p>
                <OpenAgain to={decided.back} />
              </p>
            </Notice>
          );
        }
        return <LetThrough decided={decided} finding={finding} screening={screening} />;
      }}
    </Loaded>
  );
}

export const LetThroughPage = () => (
  <DecisionPage act={texts.letThrough}>{(decided) => <WithFinding decided={decided} />}</DecisionPage>
);
