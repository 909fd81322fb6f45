import { Button } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import {
  columns,
  faultsOfChain,
  initialChain,
  roleIds,
  roles,
  type ChainConfig,
} from '../../../law/index.ts';
import { publishingSettingsEndpoints } from '../../contract/publishing-settings.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChecksField, ChoiceField, TextField } from '../form/fields.tsx';
import { ReasonForm } from '../form/reason-form.tsx';
import { controlId, useForm, type Fault } from '../form/use-form.ts';
import { useColleagues } from '../parts/choices.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { chainOfValues, valuesOfChain, withStep, type ChainValues } from './chain-values.ts';
import { columnName, type PublishingSettings } from './settings-page.tsx';
import { StepFields } from './step-fields.tsx';
import { texts } from './texts.ts';

const casework = roleIds
  .filter((role) => roles[role].duty === 'casework')
  .map((role) => ({ value: role, title: roles[role].title }));

const setting = (found: PublishingSettings, columnId: string | null) =>
  found.chains.find((each) => each.columnId === columnId);

/** Faults of law at the fields of the form; of several at one field the first. */
function faultsAt(values: ChainValues, chooseColumn: boolean): Fault[] {
  const faults = faultsOfChain(chainOfValues(values))
    .filter(({ level }) => level === 'error')
    .map(({ field = 'steps', sentence }) => ({ field, message: sentence }));
  return [
    ...(chooseColumn && values.columnId === '' ? [{ field: 'columnId', message: texts.chooseColumn }] : []),
    ...faults.filter(({ field }, at) => faults.findIndex((each) => each.field === field) === at),
  ];
}

function ChainForm({
  bodyId,
  found,
  column,
  chooseColumn,
}: {
  readonly bodyId: string;
  readonly found: PublishingSettings;
  readonly column: string | null;
  readonly chooseColumn: boolean;
}) {
  const finish = useFinish();
  const back = `/publishing-settings?body=${bodyId}`;
  const colleagues = useColleagues(bodyId);
  const whole = setting(found, null)?.chain as ChainConfig | null | undefined;
  const own = column === null ? whole : (setting(found, column)?.chain as ChainConfig | null | undefined);
  const form = useForm({
    initially: valuesOfChain(own ?? whole ?? initialChain, column ?? ''),
    schema: publishingSettingsEndpoints.setReviewChain.body.pick({ actId: true, reason: true }),
    input: ({ reason }, actId) => ({ actId, reason }),
    check: (values) => faultsAt(values, chooseColumn),
    send: async ({ actId, reason }, values) => {
      const columnId = values.columnId === '' ? null : values.columnId;
      const { steps, ...chain } = chainOfValues(values);
      await call(publishingSettingsEndpoints.setReviewChain, {
        params: { bodyId },
        body: {
          actId,
          columnId,
          chain: {
            ...chain,
            steps: steps.map((step) => ({ ...step, roles: [...step.roles], persons: [...step.persons] })),
            publishRoles: [...chain.publishRoles],
            urgentRoles: [...chain.urgentRoles],
            exceptionRoles: [...chain.exceptionRoles],
            withdrawRoles: [...chain.withdrawRoles],
          },
          seenAt: setting(found, columnId)?.setAt ?? null,
          reason,
        },
      });
      finish(back, texts.saved);
    },
  });
  const { values, faults } = form;
  const told = faultsOfChain(chainOfValues(values));
  const stepFault = faults.find(({ field }) => field === 'steps')?.message;
  return (
    <ActForm form={form} act={texts.save} back={back}>
      <p className="lead">{texts.chainLead}</p>
      {chooseColumn && (
        <ChoiceField
          form={form}
          name="columnId"
          label={texts.column}
          blank={texts.chooseColumn}
          options={columns.map(({ id, title }) => ({ value: id, title }))}
        />
      )}
      <div className={stepFault === undefined ? 'field' : 'field faulty'} id={controlId('steps')}>
        <h2>{texts.steps}</h2>
        {stepFault !== undefined && <div className="fault">{stepFault}</div>}
        <StepFields steps={values.steps} put={(steps) => form.set('steps', steps)} colleagues={colleagues} />
        <div>
          <Button onClick={() => form.set('steps', withStep(values.steps))}>{texts.addStep}</Button>
        </div>
      </div>
      <TextField form={form} name="fewerReviewsReason" label={texts.fewerLabel} hint={texts.fewerHint} />
      <details className="panel" open={faults.some(({ field }) => field === 'publishRoles') || undefined}>
        <summary>{texts.whoElse}</summary>
        <div className="stack">
          <ChecksField form={form} name="publishRoles" label={texts.publishBy} options={casework} />
          <ChecksField form={form} name="withdrawRoles" label={texts.withdrawBy} options={casework} />
          <ChecksField form={form} name="urgentRoles" label={texts.urgentBy} options={casework} />
          <ChecksField form={form} name="exceptionRoles" label={texts.exceptionBy} options={casework} />
        </div>
      </details>
      <TextField form={form} name="urgentReviewDays" label={texts.urgentDaysLabel} inputMode="numeric" />
      <Notice kind={told.some(({ level }) => level === 'error') ? 'warning' : 'info'} title={texts.now}>
        {told.length === 0 ? (
          <p>{texts.fine}</p>
        ) : (
          <ul>
            {told.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Notice>
      <TextField form={form} name="reason" label={texts.reason} hint={texts.reasonHint} />
    </ActForm>
  );
}

/** The review chain of a body, or of one of its columns. */
export function ChainPage() {
  const { bodyId = '' } = useParams();
  const [search] = useSearchParams();
  const column = search.get('column');
  const chooseColumn = search.get('of') === 'column';
  const query = useRead(publishingSettingsEndpoints.publishingSettings, { params: { bodyId } });
  return (
    <div className="stack">
      <Heading title={chooseColumn ? texts.forColumn : texts.chainPage(columnName(column))} />
      <Loaded query={query}>
        {(found) => (
          <ChainForm
            key={found.chains.map(({ setAt }) => setAt).join(' ')}
            bodyId={bodyId}
            found={found}
            column={column}
            chooseColumn={chooseColumn}
          />
        )}
      </Loaded>
    </div>
  );
}

/** Takes back a chain that was set: what is above it holds again. */
export function RestoreChainPage() {
  const { bodyId = '' } = useParams();
  const [search] = useSearchParams();
  const columnId = search.get('column');
  const finish = useFinish();
  const query = useRead(publishingSettingsEndpoints.publishingSettings, { params: { bodyId } });
  const back = `/publishing-settings?body=${bodyId}`;
  return (
    <div className="stack">
      <Heading title={texts.restorePage} />
      <Loaded query={query}>
        {(found) => (
          <ReasonForm
            act={texts.restorePage}
            back={back}
            send={async ({ actId, reason }) => {
              const seenAt = setting(found, columnId)?.setAt ?? null;
              await call(publishingSettingsEndpoints.setReviewChain, {
                params: { bodyId },
                body: { actId, columnId, chain: null, seenAt, reason },
              });
              finish(back, texts.restoredDone);
            }}
          >
            <p className="lead">
              {columnName(columnId)}
              <br />
              {texts.restoreHappens}
            </p>
          </ReasonForm>
        )}
      </Loaded>
    </div>
  );
}
