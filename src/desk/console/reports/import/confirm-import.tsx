import { Button } from 'antd';
import { cellName } from '../../../../report/index.ts';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { dateText } from '../../parts/dates.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { cells } from '../place.ts';
import type { ReadFile } from './import-page.tsx';
import { texts } from './texts.ts';

const form2021 = { forms: { disclosure: '2021', requests: '2021' } } as const;

const titleOf = (place: string): string => {
  const found = cells.find((each) => each.place === place);
  return found === undefined ? place : cellName(form2021, found.cell);
};

/** What was read of a file: whose, of which year, how much of the tables, what does not agree. */
function WasRead({ read }: { readonly read: ReadFile }) {
  const { file, agency, year, on, figures, lacking, findings } = read;
  const { body } = useMe();
  const other = agency !== null && !agency.includes(body.name) && !body.name.includes(agency);
  return (
    <section className="panel stack tight">
      <h2>{texts.read}</h2>
      {other && <Notice kind="warning">{texts.otherAgency(agency, body.name)}</Notice>}
      <dl className="facts">
        <dt>{file.name}</dt>
        <dd>{texts.cellsRead(cells.length - lacking.length, cells.length)}</dd>
        <dt>{texts.agency}</dt>
        <dd>{agency ?? texts.unknown}</dd>
        <dt>{texts.year}</dt>
        <dd>{year ?? texts.unknown}</dd>
        {on !== null && (
          <>
            <dt>{texts.until}</dt>
            <dd>{dateText(on)}</dd>
          </>
        )}
      </dl>
      {lacking.length > 0 && (
        <details>
          <summary>{texts.lackingCount(lacking.length)}</summary>
          <p className="meta">{texts.lackingLead}</p>
          <ul>
            {lacking.map((place) => (
              <li key={place}>{titleOf(place)}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{texts.figures}</summary>
        <ul className="read-figures">
          {cells
            .filter(({ place }) => (figures[place] ?? 0) !== 0)
            .map(({ place }) => (
              <li key={place}>
                {titleOf(place)} <strong>{figures[place]}</strong>
              </li>
            ))}
        </ul>
      </details>
      {findings.length > 0 && (
        <details>
          <summary>{texts.findings(findings.length)}</summary>
          <p className="meta">{texts.findingsLead}</p>
          <ul>
            {findings.map(({ rule, placeTitle, message }) => (
              <li key={`${rule} ${placeTitle} ${message}`}>
                <strong>{placeTitle}</strong> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What was read, and the year as which it is taken in. */
export function ConfirmImport({ read, again }: { readonly read: ReadFile; readonly again: () => void }) {
  const finish = useFinish();
  const { body } = useMe();
  const form = useForm({
    initially: { year: read.year === null ? '' : String(read.year) },
    schema: reportEndpoints.importEarlierReport.body,
    input: ({ year }, actId) => ({ actId, fileId: read.file.fileId, year: Number(year.trim() || 'x') }),
    choose: { year: texts.yearHint },
    send: async (given) => {
      await call(reportEndpoints.importEarlierReport, { params: { bodyId: body.id }, body: given });
      finish('/reports', texts.done(String(given.year)));
    },
  });
  return (
    <>
      <WasRead read={read} />
      <ActForm
        form={form}
        act={texts.import}
        back="/reports"
        more={<Button onClick={again}>{texts.again}</Button>}
      >
        <TextField
          form={form}
          name="year"
          label={texts.yearField}
          hint={texts.yearHint}
          inputMode="numeric"
          most={4}
        />
      </ActForm>
    </>
  );
}
