import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { reconsiderationComesFirst, type OutcomeId } from '../../../../law/index.ts';
import { redressEndpoints } from '../../../contract/redress.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { call } from '../../call/call.ts';
import { useRead } from '../../call/use-read.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, RadioField, TextField, TickField } from '../../form/fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { PickFromList, type Titled } from '../../manuscript/pick-from-list.tsx';
import { useFinish } from '../../parts/finish.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { useRequestColleagues } from '../acts/use-colleagues.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';
import { redressName, redressPage } from './words.ts';

interface Picked extends Titled {
  readonly outcome: OutcomeId | null;
  readonly parts?: readonly { readonly outcome: OutcomeId }[];
}

const ways = {
  reconsideration: { kind: 'reconsideration', route: 'direct' },
  direct: { kind: 'litigation', route: 'direct' },
  after: { kind: 'litigation', route: 'after-reconsideration' },
} as const;
type Way = keyof typeof ways;

/** Which of the chosen answers had to be taken to reconsideration before a court. */
const firstReconsidered = (way: string, picked: readonly Picked[]): readonly Picked[] =>
  way === 'direct'
    ? picked.filter(({ outcome, parts }) => outcome !== null && reconsiderationComesFirst(outcome, parts))
    : [];

function OpenForm({
  bodyId,
  start,
  back,
}: {
  readonly bodyId: string;
  readonly start: readonly Picked[];
  readonly back: string;
}) {
  const finish = useFinish();
  const { staffId, today } = useMe();
  const { holders } = useRequestColleagues(bodyId);
  const form = useForm({
    initially: {
      way: 'reconsideration',
      picked: start,
      noticeOn: today,
      filedOn: '',
      number: '',
      organ: '',
      procedure: 'ordinary',
      afterId: '',
      holderId: staffId,
      coDefendant: false,
    },
    schema: redressEndpoints.openRedress.body,
    input: (values, actId) => {
      const { kind, route } = ways[values.way as Way];
      return {
        actId,
        kind,
        route,
        requestIds: values.picked.map(({ id }) => id),
        filedOn: values.filedOn === '' ? null : values.filedOn,
        noticeOn: values.noticeOn,
        number: values.number,
        organ: values.organ,
        procedure: kind === 'reconsideration' ? (values.procedure as 'ordinary' | 'summary') : 'ordinary',
        afterId: route === 'after-reconsideration' && values.afterId !== '' ? values.afterId : null,
        holderId: values.holderId,
        coDefendant: route === 'after-reconsideration' && values.coDefendant,
      };
    },
    choose: { holderId: texts.chooseHolder },
    send: async (body) => {
      const { id } = await call(redressEndpoints.openRedress, { params: { bodyId }, body });
      finish(redressPage({ bodyId, id }), texts.opened);
    },
  });
  const { way, picked } = form.values;
  const before = useRead(
    redressEndpoints.listRedress,
    { query: { kind: 'reconsideration', body: bodyId, size: 100 } },
    way === 'after',
  );
  const first = firstReconsidered(way, picked);
  return (
    <ActForm form={form} act={texts.open} back={back}>
      <p className="lead">{texts.openLead}</p>
      <RadioField
        form={form}
        name="way"
        label={texts.openKind}
        options={(Object.keys(ways) as Way[]).map((value) => ({
          value,
          title: texts.routes[value][0] ?? '',
          note: texts.routes[value][1] ?? '',
        }))}
      />
      <PickFromList
        name="requestIds"
        legend={texts.openRequests}
        hint={texts.openRequestsHint}
        fault={form.faults.find(({ field }) => field.startsWith('requestIds'))?.message}
        search={texts.openRequestsSearch}
        chosen={picked}
        several
        find={async (text) => {
          const query = { body: bodyId, size: 20 as const, ...(text === '' ? {} : { text }) };
          const { rows } = await call(requestEndpoints.listRequests, { query });
          return rows.map((row) => ({ id: row.id, title: nameOf(row), outcome: row.outcome }));
        }}
        put={(chosen) => form.set('picked', chosen)}
      />
      {first.map(({ id, title }) => (
        <Notice key={id} kind="warning">
          {texts.comesFirst(title)}
        </Notice>
      ))}
      <TextField form={form} name="noticeOn" label={texts.noticeOn} kind="date" hint={texts.noticeOnHint} />
      <TextField form={form} name="organ" label={texts.organ} hint={texts.organHint} most={100} />
      <TextField form={form} name="number" label={texts.number} hint={texts.numberHint} most={60} />
      <TextField form={form} name="filedOn" label={texts.filedOn} kind="date" />
      {way === 'reconsideration' && (
        <RadioField
          form={form}
          name="procedure"
          label={texts.procedure}
          options={(['ordinary', 'summary'] as const).map((value) => ({
            value,
            title: texts.procedures[value],
            note: texts.procedureNotes[value],
          }))}
        />
      )}
      {way === 'after' && (
        <>
          <ChoiceField
            form={form}
            name="afterId"
            label={texts.afterCase}
            blank={texts.afterNone}
            options={(before.data?.rows ?? []).map((row) => ({ value: row.id, title: redressName(row) }))}
          />
          <TickField form={form} name="coDefendant" label={texts.coDefendant} />
        </>
      )}
      <ChoiceField
        form={form}
        name="holderId"
        label={texts.holder}
        blank={texts.chooseHolder}
        options={holders}
      />
    </ActForm>
  );
}

/** Enters a reconsideration or a suit from the notice that came. The address may say over which request: `?request=…`. */
export function OpenRedressPage() {
  const { body } = useMe();
  const [search] = useSearchParams();
  const requestId = search.get('request');
  const query = useQuery({
    queryKey: ['open-redress', body.id, requestId],
    queryFn: async (): Promise<readonly Picked[]> => {
      if (requestId === null) return [];
      const found = await call(requestEndpoints.request, { params: { bodyId: body.id, requestId } });
      return [{ id: found.id, title: nameOf(found), outcome: found.outcome }];
    },
    gcTime: 0,
  });
  return (
    <div className="stack">
      <Heading title={texts.open} />
      <Loaded query={query}>
        {(start) => (
          <OpenForm
            bodyId={body.id}
            start={start}
            back={requestId === null ? '/requests/redress' : `/requests/${body.id}/${requestId}`}
          />
        )}
      </Loaded>
    </div>
  );
}
