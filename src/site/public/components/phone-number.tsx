import type { ReactElement } from 'react';

/** A telephone number that a phone dials; several, or one with words, stay text. Never broken across lines. */
export function PhoneNumber({ number }: { readonly number: string }): ReactElement {
  return /^\+?[\d() -]{5,20}$/u.test(number) ? (
    <a className="phone" href={`tel:${number.replaceAll(/[^\d+]/gu, '')}`}>
      {number}
    </a>
  ) : (
    <span className="phone">{number}</span>
  );
}
