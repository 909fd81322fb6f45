import type { ReactNode } from 'react';
import { publicationEndpoints } from '../../../contract/publications.ts';
import { reviewEndpoints } from '../../../contract/reviews.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { ReasonForm } from '../../form/reason-form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Happens, PublicationActPage, type Acted } from './act-page.tsx';
import { texts } from './texts.ts';

function Withdraw({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  const form = useForm({
    initially: { reason: '', notice: '' },
    schema: reviewEndpoints.withdrawPublication.body,
    input: ({ reason, notice }, actId) => ({ actId, reason, notice }),
    send: async (body) => {
      await call(reviewEndpoints.withdrawPublication, { params: acted.params, body });
      finish(acted.page, texts.withdrawn(acted.title));
    },
  });
  return (
    <ActForm form={form} act={texts.withdraw} danger back={acted.page}>
      <Happens acted={acted} happens={texts.withdrawHappens} />
      <TextField form={form} name="reason" label={texts.withdrawReason} hint={texts.reasonHint} />
      <TextField form={form} name="notice" label={texts.notice} hint={texts.noticeHint} />
    </ActForm>
  );
}

export const WithdrawPage = () => (
  <PublicationActPage act={texts.withdraw} may="withdraw">
    {(acted) => <Withdraw acted={acted} />}
  </PublicationActPage>
);

interface Reasoned {
  readonly actId: string;
  readonly reason: string;
}

function Reasoned({
  acted,
  act,
  happens,
  done,
  danger = false,
  send,
}: {
  readonly acted: Acted;
  readonly act: string;
  readonly happens: readonly string[];
  readonly done: (title: string) => string;
  readonly danger?: boolean;
  readonly send: (params: Acted['params'], body: Reasoned) => Promise<unknown>;
}) {
  const finish = useFinish();
  const edition = acted.whole.publication.publicState === null ? acted.whole.working?.edition : undefined;
  return (
    <ReasonForm
      act={act}
      back={acted.page}
      danger={danger}
      send={async (body) => {
        await send(acted.params, body);
        finish(acted.page, done(acted.title));
      }}
    >
      <Happens acted={acted} happens={happens} {...(edition === undefined ? {} : { edition })} />
    </ReasonForm>
  );
}

const reasonedPage = (may: 'invalidate' | 'archive' | 'discard', form: (acted: Acted) => ReactNode) => (
  <PublicationActPage act={texts[may]} may={may}>
    {form}
  </PublicationActPage>
);

export const InvalidatePage = () =>
  reasonedPage('invalidate', (acted) => (
    <Reasoned
      acted={acted}
      act={texts.invalidate}
      happens={texts.invalidateHappens}
      done={texts.invalidated}
      danger
      send={(params, body) => call(reviewEndpoints.invalidatePublication, { params, body })}
    />
  ));

export const ArchivePage = () =>
  reasonedPage('archive', (acted) => (
    <Reasoned
      acted={acted}
      act={texts.archive}
      happens={texts.archiveHappens}
      done={texts.archived}
      send={(params, body) => call(reviewEndpoints.archivePublication, { params, body })}
    />
  ));

export const DiscardPage = () =>
  reasonedPage('discard', (acted) => (
    <Reasoned
      acted={acted}
      act={texts.discard}
      happens={texts.discardHappens}
      done={texts.discarded}
      danger
      send={(params, body) => call(publicationEndpoints.discardPublication, { params, body })}
    />
  ));
