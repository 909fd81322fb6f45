import type { ReactElement } from 'react';
import { linkTo, type SiteCall } from '../call.ts';
import { PhoneNumber } from '../components/phone-number.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { PublicFrame } from '../frame.tsx';
import { phoneOf } from '../name-of.ts';
import type { Place } from '../place.ts';
import { notFoundTexts as texts } from '../texts/not-found.ts';

const links: readonly (readonly [keyof typeof texts.links, Place])[] = [
  ['home', { kind: 'home' }],
  ['catalogue', { kind: 'catalogue' }],
  ['policies', { kind: 'policies', state: 'in-force', year: null, page: 1 }],
  ['apply', { kind: 'apply' }],
  ['map', { kind: 'map' }],
];

/** 404: what can be done now, and whom to call. */
export function NotFoundPage({
  call,
  words,
}: {
  readonly call: SiteCall;
  /** Of the address, for the search box. */
  readonly words: string;
}): ReactElement {
  const phone = phoneOf(call);
  return (
    <PublicFrame call={call} place={{ kind: 'home' }} title={texts.title} noindex>
      <h1>{texts.title}</h1>
      <p>{texts.why}</p>
      {phone === '' ? (
        <p>{texts.noPhone}</p>
      ) : (
        <p>
          {texts.phone}
          <PhoneNumber number={phone} />
        </p>
      )}
      <SearchBox call={call} id="words" label={texts.search} words={words} />
      <h2>{texts.try}</h2>
      <ul>
        {links.map(([name, place]) => (
          <li key={name}>
            <a href={linkTo(call, place)}>{texts.links[name]}</a>
          </li>
        ))}
      </ul>
    </PublicFrame>
  );
}
