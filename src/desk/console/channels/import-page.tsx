import { useState } from 'react';
import { channelColumns } from '../../../law/index.ts';
import { ImportList } from '../import/import-list.tsx';
import { wantedColumns } from '../import/map-columns.tsx';
import { Heading } from '../parts/heading.tsx';
import { Checked } from './checked.tsx';
import { ChannelDefaults, noDefaults } from './defaults.tsx';
import { texts } from './texts.ts';
import { useChannelCheck } from './use-channel-check.ts';

const wanted = wantedColumns(
  ['on', 'title', 'channel', 'category', 'url', 'place', 'reads'],
  channelColumns,
  ['title'],
);

/** A list of what went out as a workbook: read, its columns put right, looked over, then entered in one act. */
export function ImportChannelsPage() {
  const [defaults, setDefaults] = useState(noDefaults);
  const check = useChannelCheck();
  return (
    <div className="stack">
      <Heading title={`${texts.title}：${texts.import}`} />
      <p>{texts.importLead}</p>
      <ImportList
        wanted={wanted}
        check={check}
        given={(list) => ({ ...list, text: '', defaults, categories: [] })}
        fields={
          <ChannelDefaults
            defaults={defaults}
            put={(next) => {
              setDefaults(next);
              check.forget();
            }}
          />
        }
      >
        {(result) => <Checked {...result} />}
      </ImportList>
    </div>
  );
}
