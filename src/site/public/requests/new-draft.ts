import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { emptyFields, type OpenDraft } from './draft.ts';

/** A draft in which nothing is filled in but what was searched for, and the secret of its link: 256 bits. */
export function newDraft(now: Date, title: string): { readonly secret: string; readonly draft: OpenDraft } {
  return {
    secret: randomBytes(32).toString('base64url'),
    draft: {
      sent: false,
      actId: uuidv7(),
      fields: { ...emptyFields, title },
      files: {},
      begunAt: now.toISOString(),
    },
  };
}
