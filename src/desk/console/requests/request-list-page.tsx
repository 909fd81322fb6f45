import { applicantKinds, outcomes, phaseTitle, requestChannels } from '../../../law/index.ts';
import { requestSupervisionEndpoints } from '../../contract/request-supervision.ts';
import { requestEndpoints } from '../../contract/requests.ts';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List } from '../list/list.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay } from '../parts/person.ts';
import { useWhoseFilter, useYearFilter } from './list-filters.ts';
import { NearestDate } from './nearest-date.tsx';
import { OfficeLinks } from './office-links.tsx';
import { texts } from './texts.ts';
import {
  channelOptions,
  kindOptions,
  outcomeOptions,
  standOptions,
  requestPage,
  type RequestRow,
} from './words.ts';

const columns: readonly Column<RequestRow>[] = [
  { key: 'nearest', title: texts.nearest, cell: (row) => <NearestDate row={row} /> },
  {
    key: 'number',
    title: texts.number,
    main: true,
    cell: ({ number }) => <span className="unbroken">{number ?? texts.unregistered}</span>,
  },
  { key: 'matter', title: texts.matter, cell: ({ matter }) => (matter === '' ? texts.noMatter : matter) },
  { key: 'phase', title: texts.phase, cell: phaseTitle },
  { key: 'holder', title: texts.holder, cell: ({ holder }) => holder?.name ?? texts.nobody },
  {
    key: 'kind',
    title: texts.applicantKind,
    cell: ({ applicantKind }) => applicantKinds[applicantKind].title,
  },
  {
    key: 'outcome',
    title: texts.outcome,
    cell: ({ outcome }) => (outcome === null ? texts.noOutcome : outcomes[outcome].title),
    hidden: true,
  },
  {
    key: 'received',
    title: texts.receivedOn,
    cell: ({ receivedOn }) => receivedOn ?? texts.unconfirmed,
    hidden: true,
  },
  { key: 'submitted', title: texts.submittedOn, cell: ({ submittedOn }) => submittedOn, hidden: true },
  {
    key: 'decided',
    title: texts.decidedOn,
    cell: ({ decidedOn }) => decidedOn ?? texts.noOutcome,
    hidden: true,
  },
  {
    key: 'channel',
    title: texts.channel,
    cell: ({ channel }) => requestChannels[channel].title,
    hidden: true,
  },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
];

/** All requests, the nearest date first. */
export function RequestListPage() {
  const may = useMay();
  const whose = useWhoseFilter();
  const year = useYearFilter();
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('requests.handle') && (
          <LinkButton to="/requests/new" type="primary">
            {texts.receive}
          </LinkButton>
        )}
        <LinkButton to="/requests/board">{texts.board}</LinkButton>
        {may('requests.approve') && <LinkButton to="/requests/approvals">{texts.approvals}</LinkButton>}
        <OfficeLinks />
      </Heading>
      <List
        name="requests"
        title={texts.listName}
        endpoint={requestEndpoints.listRequests}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'state',
            title: texts.state,
            options: (['running', 'ended'] as const).map((value) => ({ value, title: texts.states[value] })),
          },
          {
            name: 'due',
            title: texts.due,
            options: (['overdue', 'today', 'soon', 'later', 'paused'] as const).map((value) => ({
              value,
              title: texts.dues[value],
            })),
          },
          { name: 'phase', title: texts.phase, options: standOptions },
          whose,
          { name: 'applicantKind', title: texts.applicantKind, options: kindOptions },
          { name: 'channel', title: texts.channel, options: channelOptions },
          { name: 'outcome', title: texts.outcome, options: outcomeOptions },
          year,
        ]}
        columns={columns}
        rowId={({ id }) => id}
        link={requestPage}
        count={texts.count}
        empty={may('requests.handle') ? texts.empty : texts.emptyReader}
        exported={(filters) => call(requestSupervisionEndpoints.exportRequests, { query: filters })}
      />
    </div>
  );
}
