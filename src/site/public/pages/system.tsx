import type { ReactElement } from 'react';
import type { ListPage } from '../../../ledger/read/site/list-public.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { ListRows } from '../components/list/list-rows.tsx';
import { Pager } from '../components/list/pager.tsx';
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
      <Pager page={page} pages={pages} to={(at) => linkTo(call, { kind: 'system', page: at })} />
    </PublicFrame>
  );
}
