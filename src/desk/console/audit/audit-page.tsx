import { v7 } from 'uuid';
import { auditEndpoints } from '../../contract/audit.ts';
import { call } from '../call/call.ts';
import { List } from '../list/list.tsx';
import { useBodyChoices, usePersonChoices } from '../parts/choices.ts';
import { Heading } from '../parts/heading.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { actColumns, actId, actPage } from './columns.tsx';
import { ChainState } from './chain-state.tsx';
import { texts } from './texts.ts';

const kinds = Object.entries(texts.kinds).map(([value, title]) => ({ value, title }));

/** Who did what to what, when and why; and whether anything was altered or taken away. */
export function AuditPage() {
  const may = useMay();
  const below = useReachesBelow('audit.read');
  const bodies = useBodyChoices(below);
  const persons = usePersonChoices(may('staff.read'));
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <ChainState />
      <List
        name="acts"
        title={texts.title}
        endpoint={auditEndpoints.listActs}
        filters={[
          { name: 'actor', title: texts.actor, options: persons },
          { name: 'kind', title: texts.kind, options: kinds },
          { name: 'subject', title: texts.subjectFilter, options: persons },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
          { name: 'from', title: texts.from, kind: 'date' },
          { name: 'to', title: texts.to, kind: 'date' },
        ]}
        columns={actColumns}
        rowId={actId}
        link={actPage}
        count={texts.count}
        empty={texts.empty}
        {...(may('audit.export')
          ? {
              exported: (filters: Readonly<Record<string, string>>) =>
                call(auditEndpoints.exportActs, { body: { actId: v7(), ...filters } }),
            }
          : {})}
      />
      <p className="meta">{texts.timeNote}</p>
    </div>
  );
}
