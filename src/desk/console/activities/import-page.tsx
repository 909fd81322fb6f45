import { useState } from 'react';
import { activityColumns, type ActivityKindId } from '../../../law/index.ts';
import { activityEndpoints } from '../../contract/activities.ts';
import { call } from '../call/call.ts';
import { DefaultChoice, DefaultFields } from '../import/default-fields.tsx';
import { ImportList } from '../import/import-list.tsx';
import { wantedColumns } from '../import/map-columns.tsx';
import { useCheck } from '../import/use-check.ts';
import { Heading } from '../parts/heading.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { kindOptions } from './activity-values.ts';
import { Checked, type ActivityTable } from './checked.tsx';
import { texts } from './texts.ts';

interface Defaults {
  readonly kind: ActivityKindId | '';
  readonly on: string;
}

const wanted = wantedColumns(
  ['on', 'kind', 'title', 'count', 'people', 'settled', 'until', 'remark'],
  activityColumns,
  ['title'],
);

/** A list of what was done: read, its columns put right, every row checked, then recorded in one act. */
export function ImportActivitiesPage() {
  const { body } = useMe();
  const [defaults, setDefaults] = useState<Defaults>({ kind: '', on: '' });
  const check = useCheck((given: ActivityTable) =>
    call(activityEndpoints.checkActivityImport, { params: { bodyId: body.id }, body: given }),
  );
  const put = (changed: Partial<Defaults>) => {
    setDefaults({ ...defaults, ...changed });
    check.forget();
  };
  return (
    <div className="stack">
      <Heading title={`${texts.title}：${texts.import}`} />
      <p>{texts.importLead}</p>
      <Notice>{texts.noNames}</Notice>
      <ImportList
        wanted={wanted}
        check={check}
        given={(list) => ({ ...list, defaults, acceptRepeats: false })}
        fields={
          <DefaultFields on={defaults.on} putOn={(on) => put({ on })}>
            <DefaultChoice
              id="default-kind"
              label={texts.defaultKind}
              hint={texts.defaultKindHint}
              none={texts.byTitle}
              value={defaults.kind}
              options={kindOptions}
              put={(kind) => put({ kind })}
            />
          </DefaultFields>
        }
      >
        {(result) => <Checked {...result} />}
      </ImportList>
    </div>
  );
}
