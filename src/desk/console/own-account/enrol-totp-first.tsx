import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { readSession } from '../session.ts';
import { Entrance } from '../sign-in/entrance.tsx';
import { EnrolTotp } from './enrol-totp.tsx';
import { texts } from './texts.ts';

/** Roles that must sign in with two steps set them up before anything else. */
export function EnrolTotpFirst() {
  return (
    <Entrance>
      <Heading title={texts.totpTitle} />
      <Notice>{texts.totpFirst}</Notice>
      <EnrolTotp done={() => void readSession()} />
    </Entrance>
  );
}
