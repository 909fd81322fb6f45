import type { ReactNode } from 'react';
import { reason } from '../../contract/common.ts';
import { z } from 'zod';
import { ActForm } from './act-form.tsx';
import { TextField } from './fields.tsx';
import { texts } from './texts.ts';
import { useForm } from './use-form.ts';

const schema = z.object({ actId: z.string(), reason });

/** An act that needs nothing but its reason: what will happen, the reason, the act's own button. */
export function ReasonForm({
  act,
  back,
  danger = false,
  send,
  children,
}: {
  readonly act: string;
  readonly back: string;
  readonly danger?: boolean;
  readonly send: (input: { readonly actId: string; readonly reason: string }) => Promise<void>;
  /** What will happen, and what cannot be undone. */
  readonly children: ReactNode;
}) {
  const form = useForm({
    initially: { reason: '' },
    schema,
    input: ({ reason }, actId) => ({ actId, reason }),
    send,
  });
  return (
    <ActForm form={form} act={act} back={back} danger={danger}>
      {children}
      <TextField form={form} name="reason" label={texts.reason} hint={texts.reasonHint} />
    </ActForm>
  );
}
