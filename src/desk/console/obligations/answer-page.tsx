import { useParams, useSearchParams } from 'react-router';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { obligationEndpoints } from '../../contract/obligations.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { ObligationDue } from './obligation-due.tsx';
import { texts } from './texts.ts';

type Row = AnswerOf<typeof catalogueEndpoints.catalogueRow>;

const titleOf = ({ row }: Row) => (row.subMatter === '' ? row.matter : row.subMatter);

function Answer({
  params,
  row,
  obligationKey,
  answer,
}: {
  readonly params: { readonly bodyId: string; readonly rowId: string };
  readonly row: Row;
  readonly obligationKey: string;
  readonly answer: 'nil' | 'not-applicable';
}) {
  const finish = useFinish();
  const nil = answer === 'nil';
  const obligation = row.obligations.find(({ key }) => key === obligationKey);
  const whole = obligationKey === params.rowId;
  const title = titleOf(row);
  const back = whole ? `/catalogue/${params.bodyId}/${params.rowId}` : `/obligations?body=${params.bodyId}`;
  const form = useForm({
    initially: { reason: '' },
    schema: obligationEndpoints.answerObligation.body,
    input: ({ reason }, actId) => ({ actId, key: obligationKey, answer, reason }),
    check: ({ reason }) =>
      !nil && reason.trim() === '' ? [{ field: 'reason', message: texts.reasonMissing }] : [],
    send: async (body) => {
      await call(obligationEndpoints.answerObligation, { params, body });
      const of = obligation === undefined ? title : `${title} ${obligation.occasion}`;
      finish(back, nil ? texts.answeredNil(of) : texts.answeredNot(of));
    },
  });
  if (obligation === undefined && !whole) return <Notice kind="warning">{texts.notFound}</Notice>;
  return (
    <ActForm form={form} act={nil ? texts.answerNil : texts.answerNot} back={back}>
      <p className="lead">
        {nil ? texts.answerNilHappens : whole ? texts.answerRowHappens : texts.answerNotHappens}
      </p>
      <dl className="facts panel">
        <dt>{texts.which}</dt>
        <dd>
          {title} {obligation?.occasion}
        </dd>
        {obligation !== undefined && (
          <>
            <dt>{texts.due}</dt>
            <dd>
              <ObligationDue obligation={obligation} />
            </dd>
          </>
        )}
      </dl>
      <TextField
        form={form}
        name="reason"
        label={nil ? texts.remark : texts.reason}
        hint={nil ? texts.remarkHint : texts.reasonHint}
      />
    </ActForm>
  );
}

/** 零报告 or 不适用, on a page of its own: what will happen, which one, why. */
export function AnswerObligationPage() {
  const { bodyId = '', rowId = '' } = useParams();
  const [search] = useSearchParams();
  const params = { bodyId, rowId };
  const answer = search.get('as') === 'nil' ? 'nil' : 'not-applicable';
  const query = useRead(catalogueEndpoints.catalogueRow, { params });
  return (
    <div className="stack">
      <Heading title={answer === 'nil' ? texts.answerNil : texts.answerNot} />
      <Loaded query={query}>
        {(row) => (
          <Answer params={params} row={row} obligationKey={search.get('key') ?? rowId} answer={answer} />
        )}
      </Loaded>
    </div>
  );
}

/** Takes back what was said of an obligation. */
export function WithdrawAnswerPage() {
  const { bodyId = '', rowId = '' } = useParams();
  const [search] = useSearchParams();
  const finish = useFinish();
  const back = `/catalogue/${bodyId}/${rowId}`;
  return (
    <div className="stack">
      <Heading title={texts.withdraw} />
      <ReasonForm
        act={texts.withdraw}
        back={back}
        send={async ({ actId, reason }) => {
          const body = { actId, key: search.get('key') ?? rowId, reason };
          await call(obligationEndpoints.withdrawAnswer, { params: { bodyId }, body });
          finish(back, texts.withdrawn);
        }}
      >
        <p className="lead">{texts.withdrawHappens}</p>
      </ReasonForm>
    </div>
  );
}
