import { z } from 'zod';
import { reviewEndpoints } from '../../../contract/reviews.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Happens, PublicationActPage, type Acted } from './act-page.tsx';
import { texts } from './texts.ts';

function Correct({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  const form = useForm({
    initially: {},
    // The draft is no act yet: the correction is recorded when it is sent for review.
    schema: z.object({}),
    input: () => ({}),
    send: async () => {
      await call(reviewEndpoints.startCorrection, { params: acted.params, body: {} });
      finish(`${acted.page}/edit`, texts.correctStarted);
    },
  });
  return (
    <ActForm form={form} act={texts.correctStart} back={acted.page}>
      <Happens acted={acted} happens={texts.correctHappens} />
    </ActForm>
  );
}

export const CorrectPage = () => (
  <PublicationActPage act={texts.correct} may="correct">
    {(acted) => <Correct acted={acted} />}
  </PublicationActPage>
);
