import { reviewEndpoints } from '../../contract/reviews.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useEdition } from '../publications/use-publication.ts';
import { useComments } from './comments.ts';
import { againWhenStale, DecisionPage, type Decided } from './decided.tsx';
import { countsOf } from './counts.ts';
import { afterPassing, type ReviewRound } from './round.ts';
import { texts } from './texts.ts';

function nextText(round: ReviewRound): string {
  const after = afterPassing(round);
  if (after.kind === 'step') return texts.nextStep(after.title);
  if (after.kind === 'more') return texts.nextMore(after.left);
  return round.which === 'afterwards' ? texts.nextSettled : texts.nextReady;
}

function Pass({ decided: { params, round, title, back } }: { readonly decided: Decided }) {
  const finish = useFinish();
  const query = useEdition(params, round.digest);
  const { comments, put } = useComments(params.publicationId, round.digest);
  const form = useForm({
    initially: { opinion: '' },
    schema: reviewEndpoints.passStep.body,
    input: ({ opinion }, actId) => ({ actId, digest: round.digest, step: round.step.id, opinion }),
    send: async (body) => {
      await call(reviewEndpoints.passStep, { params, body });
      put([]);
      finish('/reviews', texts.passed(title));
    },
  });
  return (
    <ActForm form={form} act={texts.pass} back={back} more={againWhenStale(form.refusal, back)}>
      <p className="lead">{title}</p>
      <dl className="facts panel">
        <dt>{texts.yourStep}</dt>
        <dd>
          {round.step.title} {texts.edition(round.edition)}
        </dd>
        <dt>{texts.nowOpen}</dt>
        <dd>
          <Loaded query={query}>{({ screening }) => countsOf(screening)}</Loaded>
        </dd>
        <dt>{texts.next}</dt>
        <dd>{nextText(round)}</dd>
        <dt>{texts.exact}</dt>
        <dd>
          <span className="hash">{round.digest.slice(0, 12)}</span>{' '}
          <span className="meta">{texts.exactNote}</span>
        </dd>
      </dl>
      {comments.length > 0 && <p className="meta">{texts.commentsIgnored(comments.length)}</p>}
      <TextField form={form} name="opinion" kind="area" label={texts.opinion} hint={texts.opinionHint} />
    </ActForm>
  );
}

export const PassPage = () => (
  <DecisionPage act={texts.pass}>{(decided) => <Pass decided={decided} />}</DecisionPage>
);
