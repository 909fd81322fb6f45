import type { ReactElement } from 'react';
import type { ListPage } from '../../../ledger/read/site/list-public.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { ListRows } from '../components/list/list-rows.tsx';
import { PublicFrame } from '../frame.tsx';
import { guideTexts } from '../texts/guide.ts';

const texts = guideTexts.system;

interface SystemPageProps {
  readonly call: SiteCall;
  readonly page: number;
  readonly list: ListPage;
}

/** 政府信息公开制度: on what disclosure rests, and the body's own rules. */
export function SystemPage({ call, page, list }: SystemPageProps): ReactElement {
  const { body } = call;
  const { rows, pages } = list;
  const at = (each: number) => linkTo(call, { kind: 'system', page: each });
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'system', page }}
      title={texts.title}
      section="system"
      columnId="system"
      trail={[{ title: texts.title, href: null }]}
    >
      <h1>{texts.title}</h1>
      <p className="lead">{body.level === 'village' ? texts.village : texts.lead}</p>
      {page === 1 && (
        <div className="notice law">
          <p>
            <strong>《{texts.regulation}》</strong>
          </p>
          <p>{texts.regulationNumber}</p>
          <p>{texts.regulationWhere}</p>
        </div>
      )}
      <h2>{texts.own}</h2>
      {rows.length === 0 ? <p>{texts.none}</p> : <ListRows call={call} rows={rows} withBody={false} />}
      {pages > 1 && (
        <nav className="pager" aria-label={texts.pages}>
          <p>{texts.page(page, pages)}</p>
          <ul>
            {page > 1 && (
              <li>
                <a href={at(page - 1)} rel="prev">
                  {texts.previous}
                </a>
              </li>
            )}
            {page < pages && (
              <li>
                <a href={at(page + 1)} rel="next">
                  {texts.next}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </PublicFrame>
  );
}
