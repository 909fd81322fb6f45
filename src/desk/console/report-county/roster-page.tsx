import { exemptionReasons } from '../../../law/index.ts';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { Rows } from '../list/rows.tsx';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';
import { useCounty } from './use-county.ts';

type Roster = AnswerOf<typeof reportCountyEndpoints.reportRoster>;

const namesOf = ({ proposed }: Roster, ids: readonly string[]): string =>
  proposed
    .filter(({ memberId }) => ids.includes(memberId))
    .map(({ name }) => name)
    .join(texts.comma);

function Body({ roster }: { readonly roster: Roster }) {
  const { setAt, lines, proposed, added, closed } = roster;
  return (
    <div className="stack">
      {setAt === null ? (
        <Notice kind="warning">{texts.rosterProposed}</Notice>
      ) : (
        <p>{texts.rosterSetAt(minuteText(setAt))}</p>
      )}
      {setAt !== null && added.length > 0 && (
        <Notice kind="warning">{texts.rosterAdded(namesOf(roster, added))}</Notice>
      )}
      {setAt !== null && closed.length > 0 && (
        <Notice kind="warning">{texts.rosterClosed(namesOf(roster, closed))}</Notice>
      )}
      <Rows
        title={texts.rosterTitle}
        rows={setAt === null ? proposed : lines}
        rowId={({ memberId }) => memberId}
        columns={[
          { key: 'name', title: texts.rosterName, main: true, cell: ({ name }) => name },
          { key: 'filer', title: texts.filer, cell: ({ filer }) => texts.filers[filer] },
          {
            key: 'must',
            title: texts.rosterMust,
            cell: ({ exempt }) =>
              exempt === null ? texts.must : texts.exemptBecause(exemptionReasons[exempt]),
          },
          {
            key: 'how',
            title: texts.how,
            cell: ({ bodyId }) => (bodyId === null ? texts.outside : texts.onPlatform),
          },
          {
            key: 'years',
            title: texts.years,
            cell: ({ from, until }) =>
              until === null ? texts.yearsFrom(from) : texts.yearsBetween(from, until),
          },
          { key: 'remark', title: texts.remarkHead, cell: ({ remark }) => remark },
        ]}
      />
    </div>
  );
}

/** Who reports to the county's office, and who need not and why (应报单位名单). */
export function RosterPage() {
  const { bodyId } = useCounty();
  const query = useRead(reportCountyEndpoints.reportRoster, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={texts.rosterTitle}>
        <LinkButton to="/report-county/roster/edit" type="primary">
          {texts.editRoster}
        </LinkButton>
        <LinkButton to="/report-county">{texts.title}</LinkButton>
      </Heading>
      <p className="lead">{texts.rosterLead}</p>
      <Loaded query={query}>{(roster) => <Body roster={roster} />}</Loaded>
    </div>
  );
}
