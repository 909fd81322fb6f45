import { amountInWords, letterKinds, type FeeCalculation } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, RadioField, TextField, TickField } from '../../form/fields.tsx';
import { dateText } from '../../parts/dates.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { reckonItems, reckonPages, usuallyCharged } from './fee-reckoning.ts';
import { texts } from './letter-texts.ts';
import { useLetterDraft, type SeenLetter } from './use-letter-draft.ts';
import { useStep } from '../../form/use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';
import { yuanText } from './yuan.ts';

const words = texts.fee;
type Month = AnswerOf<typeof requestProcessEndpoints.feeRank>;

/** The amount tier by tier, as the tariff counts it; nobody can type another. */
function Tiers({ fee }: { readonly fee: FeeCalculation }) {
  if (fee.fen === 0) return <Notice kind="warning">{words.free}</Notice>;
  return (
    <div className="scroll" role="region" aria-label={words.tiers} tabIndex={0}>
      <table className="figures">
        <caption>{words.tiers}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tierFrom}</th>
            <th scope="col" className="right">
              {words.tierUnits[fee.method]}
            </th>
            <th scope="col" className="right">
              {words.tierRate}
            </th>
            <th scope="col" className="right">
              {words.tierFen}
            </th>
          </tr>
        </thead>
        <tbody>
          {fee.tiers.map(({ from, to, units, rate, fen }) => (
            <tr key={from}>
              <th scope="row">{words.tierOf[fee.method](from, to)}</th>
              <td className="right">{units}</td>
              <td className="right">{yuanText(rate)}</td>
              <td className="right">{yuanText(fen)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.sum}</th>
            <td />
            <td />
            <td className="right">
              <strong>{yuanText(fee.fen)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      <p>{words.total(yuanText(fee.fen), amountInWords(fee.fen))}</p>
    </div>
  );
}

function DraftForm({
  of,
  before,
  month,
}: {
  readonly of: OfCase;
  readonly before: SeenLetter | null;
  readonly month: Month;
}) {
  const { feeMethod = 'items', feeUnits, feeRequestIds } = before?.details ?? {};
  const form = useLetterDraft(of, before, {
    initially: {
      method: feeMethod,
      chosen: feeRequestIds ?? usuallyCharged(month.requests),
      pages: feeMethod === 'pages' && feeUnits !== undefined ? String(feeUnits) : '',
    },
    kind: () => 'fee',
    details: ({ method, chosen, pages }) => ({
      feeMethod: method === 'pages' ? 'pages' : 'items',
      feeUnits: (method === 'pages' ? reckonPages(pages) : reckonItems(month.requests, chosen))?.units ?? 0,
      feeRequestIds: method === 'pages' ? [of.data.id] : [...chosen],
    }),
    check: ({ method, chosen, pages }) =>
      method === 'pages'
        ? reckonPages(pages) === null
          ? [{ field: 'details.feeUnits', message: words.wholePages }]
          : []
        : reckonItems(month.requests, chosen) === null
          ? [{ field: 'details.feeRequestIds', message: words.chooseWhich }]
          : [],
  });
  const { method, chosen, pages } = form.values;
  const reckoned = method === 'pages' ? reckonPages(pages) : reckonItems(month.requests, chosen);
  return (
    <ActForm form={form} act={texts.draftAct(letterKinds.fee.title)} back={of.page}>
      <p className="note">{words.lead}</p>
      <RadioField
        form={form}
        name="method"
        label={words.method}
        options={(['items', 'pages'] as const).map((value) => ({ value, title: words.methods[value] }))}
      />
      {method === 'items' ? (
        <>
          <p>{month.rank === null ? words.noRank : words.rank(month.rank)}</p>
          <ChecksField
            form={form}
            name="chosen"
            at="details.feeRequestIds"
            label={words.forWhich}
            hint={words.month}
            options={month.requests.map((each) => ({
              value: each.requestId,
              title: each.number ?? words.unregistered,
              note: [
                dateText(each.receivedOn),
                ...(each.this ? [words.this] : [words.hows[each.how]]),
                ...(each.charged === null ? [] : [words.charged[each.charged]]),
                ...(each.ended ? [words.ended] : []),
              ].join(words.comma),
            }))}
          />
        </>
      ) : (
        <TextField
          form={form}
          name="pages"
          at="details.feeUnits"
          label={words.pages}
          hint={words.pagesHint}
          inputMode="numeric"
        />
      )}
      {reckoned !== null && (
        <div role="status">
          <Tiers fee={reckoned.fee} />
        </div>
      )}
    </ActForm>
  );
}

function Draft({ of, before }: { readonly of: OfCase; readonly before: SeenLetter | null }) {
  const query = useRead(requestProcessEndpoints.feeRank, { params: of.params, query: {} });
  return <Loaded query={query}>{(month) => <DraftForm of={of} before={before} month={month} />}</Loaded>;
}

function Issue({ of, letter }: { readonly of: OfCase; readonly letter: SeenLetter }) {
  const { feeMethod = 'items', feeUnits = 0, feeRequestIds = [] } = letter.details;
  const items = feeMethod === 'items';
  const form = useStep(of, requestProcessEndpoints.noticeFee, {
    initially: { sameApplicant: false, countReason: '' },
    input: ({ sameApplicant, countReason }) => ({
      letter: seenOf(letter),
      method: feeMethod,
      units: feeUnits,
      requestIds: feeRequestIds,
      sameApplicant: items && sameApplicant,
      countReason: items ? '' : countReason,
    }),
    check: ({ sameApplicant }) =>
      items && !sameApplicant ? [{ field: 'sameApplicant', message: words.tickSame }] : [],
    done: words.done,
  });
  return (
    <ActForm form={form} act={actWords('fee-noticed').title} back={of.page}>
      {items ? (
        <TickField form={form} name="sameApplicant" label={words.same} />
      ) : (
        <TextField
          form={form}
          name="countReason"
          label={`${words.countReason}${texts.optional}`}
          kind="area"
          most={300}
        />
      )}
    </ActForm>
  );
}

/** 通知缴费: the processing fee of more requests or pages than the free ones (条例第四十二条、国办函〔2020〕109号). */
export const FeeNoticedPage = () => (
  <ActPage act="fee-noticed">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['fee']}
        draft={(before) => <Draft of={of} before={before} />}
        issue={(letter) => <Issue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
