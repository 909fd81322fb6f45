import { attributes, documentKinds, yearOf, parseCivilDate, type AttributeId } from '../../../law/index.ts';
import { documentEndpoints } from '../../contract/documents.ts';
import { call } from '../call/call.ts';
import type { Column } from '../list/column.ts';
import { List } from '../list/list.tsx';
import { useBodyChoices } from '../parts/choices.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useMe, useReachesBelow } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { DutyPanel } from './duty-panel.tsx';
import { Openness, Worth } from './state-words.tsx';
import { texts } from './texts.ts';
import { attributeTitle, type DocumentInList } from './words.ts';

const columnsFor = (today: string): readonly Column<DocumentInList>[] => [
  {
    key: 'formed',
    title: texts.formedOn,
    cell: ({ formedOn }) => <span className="unbroken">{formedOn}</span>,
  },
  { key: 'title', title: texts.name, main: true, cell: ({ title }) => title },
  {
    key: 'number',
    title: texts.number,
    cell: ({ number }) => <span className="unbroken">{number ?? texts.noNumber}</span>,
  },
  {
    key: 'attribute',
    title: texts.attribute,
    cell: ({ attribute, reviewDue, struckOut }) => (
      <>
        <span className="unbroken">{attributeTitle(attribute)}</span>
        {reviewDue && <span className="state warning"> {texts.reviewDue}</span>}
        {struckOut && <span className="state"> {texts.struckOut}</span>}
      </>
    ),
  },
  { key: 'openness', title: texts.openness, cell: (row) => <Openness document={row} today={today} /> },
  { key: 'worth', title: texts.normative, cell: ({ normative }) => <Worth normative={normative} /> },
  {
    key: 'secrecy',
    title: texts.secrecy,
    cell: ({ secrecy }) => (secrecy === null ? texts.notReviewed : texts.secrecyResults[secrecy]),
    hidden: true,
  },
  { key: 'kind', title: texts.kind, cell: ({ kind }) => kind ?? common.none, hidden: true },
  { key: 'issuer', title: texts.issuer, cell: ({ issuer }) => issuer, hidden: true },
  { key: 'review', title: texts.reviewOn, cell: ({ reviewOn }) => reviewOn ?? common.none, hidden: true },
  { key: 'body', title: texts.body, cell: ({ bodyName }) => bodyName, hidden: true },
];

/** The years that a register is narrowed by, the latest first. */
const yearsBefore = (today: string): readonly number[] => {
  const day = parseCivilDate(today);
  const latest = day === null ? 0 : yearOf(day);
  return Array.from({ length: 12 }, (_, at) => latest - at);
};

export function DocumentListPage() {
  const may = useMay();
  const { body, today } = useMe();
  const below = useReachesBelow('documents.read');
  const bodies = useBodyChoices(below);
  return (
    <div className="stack">
      <Heading title={texts.title}>
        {may('documents.register') && (
          <>
            <LinkButton to="/documents/register" type="primary">
              {texts.register}
            </LinkButton>
            <LinkButton to="/documents/import">{texts.importTitle}</LinkButton>
          </>
        )}
        <LinkButton to="/documents/normative">{texts.normativeTitle}</LinkButton>
      </Heading>
      {!below && <DutyPanel bodyId={body.id} />}
      <List
        name="documents"
        title={texts.listName}
        endpoint={documentEndpoints.listDocuments}
        filters={[
          { name: 'text', title: texts.search },
          {
            name: 'year',
            title: texts.year,
            options: yearsBefore(today).map((year) => ({ value: String(year), title: texts.yearOf(year) })),
          },
          {
            name: 'attribute',
            title: texts.attribute,
            options: (Object.keys(attributes) as AttributeId[]).map((value) => ({
              value,
              title: attributeTitle(value),
            })),
          },
          {
            name: 'state',
            title: texts.state,
            options: (['not-public', 'review-due', 'struck-out'] as const).map((value) => ({
              value,
              title: texts.states[value],
            })),
          },
          {
            name: 'normative',
            title: texts.normative,
            options: (['any', 'in-force', 'not-yet', 'lapsed', 'repealed'] as const).map((value) => ({
              value,
              title: texts.worths[value],
            })),
          },
          {
            name: 'kind',
            title: texts.kind,
            options: documentKinds.map((value) => ({ value, title: value })),
          },
          ...(below ? [{ name: 'body', title: texts.body, options: bodies }] : []),
        ]}
        columns={columnsFor(today)}
        rowId={({ id }) => id}
        link={({ bodyId, id }) => `/documents/${bodyId}/${id}`}
        count={texts.count}
        empty={texts.empty}
        exported={(filters) => call(documentEndpoints.exportDocuments, { query: filters })}
      />
    </div>
  );
}
