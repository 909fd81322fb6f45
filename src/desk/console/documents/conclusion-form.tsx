import { Button, Input } from 'antd';
import { Link } from 'react-router';
import { cleanUpConclusions, type CleanUpConclusionId } from '../../../law/index.ts';
import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import { call } from '../call/call.ts';
import { readAnew } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { DateInput } from '../form/date-input.tsx';
import { controlId, useForm, type Fault } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { dateText } from '../parts/dates.ts';
import { texts } from './texts.ts';
import type { CleanUpRow } from './use-clean-up.ts';

const conclusionIds = Object.keys(cleanUpConclusions) as CleanUpConclusionId[];

/** What is chosen for one document; empty where it stays as it is. */
interface Chosen {
  readonly conclusion: CleanUpConclusionId | '';
  readonly reason: string;
  readonly amendBy: string;
}

type Values = Readonly<Record<string, Chosen>>;

const chosenOf = ({ conclusion }: CleanUpRow): Chosen => ({
  conclusion: conclusion?.conclusion ?? '',
  reason: conclusion?.reason ?? '',
  amendBy: conclusion?.amendBy ?? '',
});

const same = (a: Chosen, b: Chosen) =>
  a.conclusion === b.conclusion && a.reason.trim() === b.reason.trim() && a.amendBy === b.amendBy;

/** The documents of a clean-up with a conclusion to choose for each; those that changed go in one call. */
export function ConclusionForm({
  params,
  rows,
  mine,
}: {
  readonly params: { readonly bodyId: string; readonly campaignId: string };
  readonly rows: readonly CleanUpRow[];
  /** True for who concludes; others read. */
  readonly mine: boolean;
}) {
  const finish = useFinish();
  const stands = Object.fromEntries(rows.map((row) => [row.id, chosenOf(row)]));
  const changed = (values: Values) =>
    rows.flatMap(({ id }) => {
      const [now, before] = [values[id], stands[id]];
      return now === undefined || before === undefined || now.conclusion === '' || same(now, before)
        ? []
        : [
            {
              documentId: id,
              conclusion: now.conclusion,
              reason: now.conclusion === 'keep' ? '' : now.reason,
              amendBy: now.conclusion === 'amend' && now.amendBy !== '' ? now.amendBy : null,
            },
          ];
    });
  const form = useForm<Values, typeof cleanUpEndpoints.concludeCleanUp.body>({
    initially: stands,
    schema: cleanUpEndpoints.concludeCleanUp.body,
    input: (values, actId) => ({ actId, conclusions: changed(values) }),
    check: (values) => faultsOf(rows, values),
    choose: { conclusions: texts.nothingChosen },
    send: async (body) => {
      await call(cleanUpEndpoints.concludeCleanUp, { params, body });
      await readAnew();
      const page = `/documents/clean-ups/${params.bodyId}/${params.campaignId}`;
      finish(page, texts.concluded(body.conclusions.length));
    },
  });
  const put = (id: string, change: Partial<Chosen>) => {
    const before = form.values[id] ?? { conclusion: '', reason: '', amendBy: '' };
    form.set(id, { ...before, ...change });
  };
  const unsaid = rows.filter(({ id }) => form.values[id]?.conclusion === '');
  const keepRest = () => {
    const kept = unsaid.map(({ id }) => [id, { conclusion: 'keep', reason: '', amendBy: '' }] as const);
    form.setAll({ ...form.values, ...Object.fromEntries(kept) });
  };
  const list = (
    <ol className="plain-list stack" id={controlId('conclusions')}>
      {rows.map((row) => (
        <li key={row.id} className="panel stack tight">
          <Row
            row={row}
            bodyId={params.bodyId}
            chosen={form.values[row.id] ?? chosenOf(row)}
            faults={form.faults}
            put={mine ? (change) => put(row.id, change) : null}
          />
        </li>
      ))}
    </ol>
  );
  if (!mine) return list;
  return (
    <ActForm
      form={form}
      act={texts.conclude}
      more={
        unsaid.length > 0 ? <Button onClick={keepRest}>{texts.keepRest(unsaid.length)}</Button> : undefined
      }
    >
      {unsaid.length > 0 && <p className="note">{texts.keepRestHappens}</p>}
      {list}
    </ActForm>
  );
}

/** What is missing beside a conclusion, at its document. */
function faultsOf(rows: readonly CleanUpRow[], values: Values): Fault[] {
  return rows.flatMap(({ id, title }) => {
    const { conclusion = '', reason = '', amendBy = '' } = values[id] ?? {};
    if (conclusion === '' || conclusion === 'keep') return [];
    return [
      ...(reason.trim() === '' ? [{ field: `${id}.reason`, message: texts.fillReason(title) }] : []),
      ...(conclusion === 'amend' && amendBy === ''
        ? [{ field: `${id}.amendBy`, message: texts.fillAmendBy(title) }]
        : []),
    ];
  });
}

function Row({
  row,
  bodyId,
  chosen,
  faults,
  put,
}: {
  readonly row: CleanUpRow;
  readonly bodyId: string;
  readonly chosen: Chosen;
  readonly faults: readonly Fault[];
  /** Null where it is only read. */
  readonly put: ((change: Partial<Chosen>) => void) | null;
}) {
  const { id, title, number, sentence } = row;
  const { conclusion, reason, amendBy } = chosen;
  const faultAt = (part: string) => faults.find(({ field }) => field === `${id}.${part}`)?.message;
  return (
    <>
      <div>
        <Link to={`/documents/${bodyId}/${id}`}>{title}</Link>
        <div className="meta">
          {number ?? texts.noNumber}，{dateText(row.formedOn)}。{sentence}
        </div>
      </div>
      {put === null ? (
        <p>{conclusion === '' ? texts.noConclusion : texts.conclusions[conclusion]}</p>
      ) : (
        <fieldset className="field">
          <legend className="hidden">{texts.concludeFor(title)}</legend>
          <div className="row">
            {conclusionIds.map((value) => (
              <label className="option" key={value}>
                <input
                  type="radio"
                  name={`conclusion-${id}`}
                  checked={conclusion === value}
                  onChange={() => put({ conclusion: value })}
                />
                <span>{texts.conclusions[value]}</span>
              </label>
            ))}
          </div>
          {conclusion !== '' && <p className="hint">{cleanUpConclusions[conclusion].effect}</p>}
        </fieldset>
      )}
      {put === null && reason !== '' && <p className="meta">{reason}</p>}
      {put !== null && conclusion !== '' && conclusion !== 'keep' && (
        <div className={faultAt('reason') === undefined ? 'field' : 'field faulty'}>
          <label htmlFor={controlId(`${id}.reason`)}>{texts.groundReason}</label>
          {faultAt('reason') !== undefined && <div className="fault">{faultAt('reason')}</div>}
          <Input
            id={controlId(`${id}.reason`)}
            value={reason}
            maxLength={300}
            aria-label={texts.reasonFor(title)}
            onChange={(event) => put({ reason: event.target.value })}
          />
        </div>
      )}
      {put !== null && conclusion === 'amend' && (
        <div className={faultAt('amendBy') === undefined ? 'field' : 'field faulty'}>
          <label htmlFor={controlId(`${id}.amendBy`)}>{texts.amendBy}</label>
          {faultAt('amendBy') !== undefined && <div className="fault">{faultAt('amendBy')}</div>}
          <DateInput
            id={controlId(`${id}.amendBy`)}
            label={texts.amendByFor(title)}
            value={amendBy}
            put={(value) => put({ amendBy: value })}
          />
        </div>
      )}
    </>
  );
}
