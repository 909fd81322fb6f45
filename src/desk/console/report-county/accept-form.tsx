import type { ReactNode } from 'react';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import type { Form } from '../form/use-form.ts';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';
import type { Review } from './use-review.ts';

/** Takes a member's figures into the county's, by its report or by a file: what happens, what the checks left open, a remark. */
export function AcceptForm({
  form,
  act,
  back,
  findings,
  children,
}: {
  readonly form: Form<{ remark: string }>;
  readonly act: string;
  readonly back: string;
  readonly findings: Pick<NonNullable<Review['member']['findings']>, 'error' | 'warning'> | null;
  readonly children: ReactNode;
}) {
  const { error = 0, warning = 0 } = findings ?? {};
  return (
    <ActForm form={form} act={act} back={back}>
      {children}
      {error + warning > 0 && <Notice kind="warning">{texts.openFindings(error, warning)}</Notice>}
      <TextField
        form={form}
        name="remark"
        label={texts.remark}
        hint={texts.remarkHint}
        kind="area"
        most={500}
      />
    </ActForm>
  );
}
