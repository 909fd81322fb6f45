import type { ReactElement } from 'react';
import type { Column } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { aboveOf, takesRequests } from '../guide-of-body.ts';
import { reachOf } from '../name-of.ts';
import type { Place } from '../place.ts';
import { EnterFields } from '../requests/status/enter-fields.tsx';
import { homeTexts } from '../texts/home.ts';

/** 查信息: where things stand. */
export function FindCard({ call }: { readonly call: SiteCall }): ReactElement {
  const texts = homeTexts.find;
  const links: readonly (readonly [string, Place])[] = [
    [texts.links.catalogue, { kind: 'catalogue' }],
    [texts.links.policies, { kind: 'policies', state: 'in-force', year: null, page: 1 }],
    [texts.links.guide, { kind: 'guide' }],
    [texts.links.system, { kind: 'system', page: 1 }],
  ];
  return (
    <section className="home-card find">
      <h2>{texts.title}</h2>
      <ul className="main-links">
        {links.map(([title, place]) => (
          <li key={title}>
            <a href={linkTo(call, place)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 常找的栏目: the columns that hold most. On narrow screens it stands after the way to apply, which must not be missed. */
export function OftenCard({
  call,
  columns,
}: {
  readonly call: SiteCall;
  readonly columns: readonly Column[];
}): ReactElement | null {
  if (columns.length === 0) return null;
  return (
    <section className="home-card often">
      <h2>{homeTexts.find.often}</h2>
      <ul className="in-line">
        {columns.map(({ id, title }) => (
          <li key={id}>
            <a href={linkTo(call, { kind: 'column', columnId: id, year: null, page: 1 })}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 申请公开: look first, then ask; the other ways stand here with where they lead. */
export function ApplyCard({ call }: { readonly call: SiteCall }): ReactElement {
  const texts = homeTexts.apply;
  const { body } = call;
  const above = aboveOf(call);
  if (!takesRequests(call)) {
    return (
      <section className="home-card apply">
        <h2>{texts.title}</h2>
        <p>{body.level === 'village' ? texts.village(body.name) : texts.closed(body.name)}</p>
        {above !== null && (
          <p>
            <a className="button" href={linkTo(call, { kind: 'apply' }, above)}>
              {texts.toAbove(above.name)}
            </a>
          </p>
        )}
      </section>
    );
  }
  const { address = '', postcode = '', fax = '' } = body.guide ?? {};
  const reach = reachOf(call);
  const ways = [
    [texts.inPerson, address],
    [texts.mail, address === '' || postcode === '' ? address : `${address}，${texts.postcode(postcode)}`],
    [texts.fax, fax],
    [
      texts.phone,
      reach === null
        ? ''
        : reach.name === body.name
          ? reach.phone
          : `${reach.phone}${texts.phoneOf(reach.name)}`,
    ],
  ] as const;
  return (
    <section className="home-card apply">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <p className="main-act">
        {call.exported ? (
          <a className="button" href={linkTo(call, { kind: 'apply' })}>
            {texts.how}
          </a>
        ) : (
          <>
            <a className="button" href={linkTo(call, { kind: 'request-form', page: 'look', draft: null })}>
              {texts.start}
            </a>
            <a href={linkTo(call, { kind: 'apply' })}>{texts.how}</a>
          </>
        )}
        <a href={linkTo(call, { kind: 'apply-form', applicant: 'person', format: 'docx' })}>{texts.form}</a>
      </p>
      <h3>{texts.ways}</h3>
      <dl className="ways">
        {ways.map(
          ([way, where]) =>
            where !== '' && (
              <div key={way}>
                <dt>{way}</dt>
                <dd>{where}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

/** 查进度: number and code go straight from the first page of a face; a folder answers nothing. */
export function StatusCard({ call }: { readonly call: SiteCall }): ReactElement | null {
  if (call.exported || !takesRequests(call)) return null;
  const { title, lead, button } = homeTexts.status;
  return (
    <section className="home-card progress">
      <h2>{title}</h2>
      <p>{lead}</p>
      <form
        className="application"
        method="post"
        action={linkTo(call, { kind: 'request-status', page: 'status' })}
      >
        <EnterFields hints={false} />
        <button type="submit">{button}</button>
      </form>
    </section>
  );
}
