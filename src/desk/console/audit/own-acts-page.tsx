import { auditEndpoints } from '../../contract/audit.ts';
import { List } from '../list/list.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMay } from '../parts/person.ts';
import { actColumns, actId, actPage } from './columns.tsx';
import { texts } from './texts.ts';

const own = actColumns.filter(({ key }) => key !== 'actor');

/** What the person signed in has done. */
export function OwnActsPage() {
  const may = useMay();
  return (
    <div className="stack">
      <Heading title={texts.ownTitle} />
      <List
        name="own-acts"
        title={texts.ownTitle}
        endpoint={auditEndpoints.ownActs}
        filters={[]}
        columns={own}
        rowId={actId}
        {...(may('audit.read') ? { link: actPage } : {})}
        count={texts.count}
        empty={texts.empty}
      />
      <p className="meta">{texts.timeNote}</p>
    </div>
  );
}
