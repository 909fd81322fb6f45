import { Link } from 'react-router';
import { channelEndpoints } from '../../contract/channels.ts';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List } from '../list/list.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { dateText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useReachesBelow } from '../parts/person.ts';
import { OutLink } from './out-link.tsx';
import {
  categoryOptions,
  categoryTitle,
  channelOptions,
  channelTitle,
  type ChannelRecord,
} from './record-values.ts';
import { texts } from './texts.ts';

const columns: readonly Column<ChannelRecord>[] = [
  { key: 'on', title: texts.date, cell: ({ on }) => <span className="unbroken">{dateText(on)}</span> },
  { key: 'title', title: texts.name, main: true, cell: ({ title }) => title },
  { key: 'channel', title: texts.channel, cell: ({ channel }) => channelTitle(channel) },
  { key: 'category', title: texts.category, cell: ({ category }) => categoryTitle(category) },
  { key: 'reads', title: texts.reads, right: true, cell: ({ reads }) => reads ?? '' },
  {
    key: 'where',
    title: texts.url,
    cell: ({ url, place }) => (url === null ? place : <OutLink address={url} short />),
    hidden: true,
  },
  {
    key: 'publication',
    title: texts.publication,
    cell: ({ bodyId, publication }) =>
      publication === null ? (
        texts.notLinked
      ) : (
        <Link to={`/publications/${bodyId}/${publication.id}`}>{publication.title}</Link>
      ),
  },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
];

/** What also went out by other channels. */
export function ChannelListPage() {
  const may = useMay();
  const below = useReachesBelow('publications.read');
  const bodies = useBodyChoices(below);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('channels.record') && (
          <>
            <LinkButton to="/channels/links" type="primary">
              {texts.paste}
            </LinkButton>
            <LinkButton to="/channels/new">{texts.enter}</LinkButton>
            <LinkButton to="/channels/import">{texts.import}</LinkButton>
          </>
        )}
        <LinkButton to="/channels/figures">{texts.figures}</LinkButton>
      </Heading>
      <p className="meta">{texts.lead}</p>
      <List
        name="channels"
        title={texts.title}
        endpoint={channelEndpoints.listChannels}
        filters={[
          { name: 'text', title: texts.search },
          { name: 'channel', title: texts.channel, options: channelOptions },
          { name: 'category', title: texts.category, options: categoryOptions },
          { name: 'year', title: texts.year },
          {
            name: 'state',
            title: texts.state,
            options: (['not-linked', 'struck-out'] as const).map((value) => ({
              value,
              title: texts.states[value],
            })),
          },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/channels/${bodyId}/${id}`}
        count={texts.records}
        empty={texts.empty}
        exported={(filters) => call(channelEndpoints.exportChannels, { query: filters })}
      />
    </div>
  );
}
