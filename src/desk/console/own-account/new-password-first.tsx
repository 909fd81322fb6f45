import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { readSession } from '../session.ts';
import { Entrance } from '../sign-in/entrance.tsx';
import { PasswordForm } from './password-form.tsx';
import { texts } from './texts.ts';

/** A first, reset or aged password is changed before anything else. */
export function NewPasswordFirst({ why }: { readonly why: string }) {
  return (
    <Entrance narrow>
      <Heading title={texts.passwordFirstTitle} />
      <Notice>{why}</Notice>
      <PasswordForm done={readSession} />
    </Entrance>
  );
}
