import type { ReactNode } from 'react';
import { z } from 'zod';
import { faultsOfRequestRules, readNumber, type RequestRules, type RiskId } from '../../../../law/index.ts';
import { requestRules, requestRulesEndpoints } from '../../../contract/request-rules.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { useForm, type Fault } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ContactFields, DayFields, NumberFields, RemedyFields } from './rule-fields.tsx';
import { risks, rulesOfValues, valuesOfRules, type RulesValues } from './rules-values.ts';
import { StepFields } from './step-fields.tsx';
import { texts } from './texts.ts';
import { rulesPage, type RulesFound } from './use-request-rules.ts';

const schema = requestRules.extend({ actId: z.string() });

/** Faults of law at the fields of the form; of several at one field the first. */
const faultsAt = (values: RulesValues, seal: boolean): Fault[] => {
  const faults = faultsOfRequestRules(rulesOfValues(values), { seal })
    .filter(({ level }) => level === 'error')
    .map(({ field = '', sentence }) => ({ field, message: sentence }));
  return faults.filter(({ field }, at) => faults.findIndex((each) => each.field === field) === at);
};

/** As the door takes them: lists of their own. */
const sent = (rules: RequestRules): z.input<typeof requestRules> => {
  const steps = (risk: RiskId) => rules.approval[risk].map((step) => ({ ...step, roles: [...step.roles] }));
  return {
    ...rules,
    approval: { ordinary: steps('ordinary'), raised: steps('raised'), high: steps('high') },
  };
};

/** What the law says of rules: each sentence with its weight. */
function Told({ rules, seal }: { readonly rules: RequestRules; readonly seal: boolean }) {
  const told = faultsOfRequestRules(rules, { seal });
  return (
    <Notice kind={told.some(({ level }) => level !== 'notice') ? 'warning' : 'info'} title={texts.now}>
      {told.length === 0 ? (
        <p>{texts.fine}</p>
      ) : (
        <ul>
          {told.map(({ level, sentence, field }) => (
            <li key={`${field ?? ''} ${sentence}`}>{texts.levelOf(texts.level[level], sentence)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** All rules of a body in one form; what the law says of them stands below while they are typed. */
export function RulesForm({ bodyId, found }: { readonly bodyId: string; readonly found: RulesFound }) {
  const finish = useFinish();
  const seal = found.seal !== null;
  const form = useForm({
    initially: valuesOfRules(found.rules),
    schema,
    input: (values, actId) => ({ ...sent(rulesOfValues(values)), actId }),
    check: (values) => faultsAt(values, seal),
    send: async ({ actId, ...rules }) => {
      const body = { actId, rules, seenAt: found.setAt };
      await call(requestRulesEndpoints.setRequestRules, { params: { bodyId }, body });
      finish(rulesPage(bodyId), texts.saved);
    },
  });
  const { values } = form;
  const next = readNumber(found.rules.requestNumber, found.examples.request)?.seq ?? 1;
  const fault = (name: string) => form.faults.find(({ field }) => field.startsWith(name))?.message;
  const parts: readonly (readonly [keyof typeof texts.parts, ReactNode])[] = [
    ['remedy', <RemedyFields key="remedy" form={form} />],
    ['contact', <ContactFields key="contact" form={form} />],
    ['numbers', <NumberFields key="numbers" form={form} next={next} />],
    ['days', <DayFields key="days" form={form} />],
    [
      'approval',
      <div key="approval" className="stack">
        <p className="hint">{texts.approvalLead}</p>
        {risks.map((risk) => (
          <StepFields
            key={risk}
            risk={risk}
            steps={values[risk]}
            put={(steps) => form.set(risk, steps)}
            fault={fault(`approval.${risk}`)}
          />
        ))}
      </div>,
    ],
    [
      'payment',
      <TextField
        key="payment"
        form={form}
        name="payment"
        label={texts.payment}
        hint={texts.paymentHint}
        kind="area"
        most={500}
      />,
    ],
    [
      'seal',
      <RadioField
        key="seal"
        form={form}
        name="seal"
        label={texts.seal}
        options={(['print', 'image'] as const).map((value) => ({
          value,
          title: texts.seals[value],
          note: texts.sealNotes[value],
        }))}
      />,
    ],
    [
      'retention',
      <TextField
        key="retention"
        form={form}
        name="retentionYears"
        label={texts.retentionYears}
        hint={texts.retentionHint}
        inputMode="numeric"
      />,
    ],
  ];
  return (
    <ActForm form={form} act={texts.save}>
      {parts.map(([part, fields]) => (
        <section key={part} className="panel stack" aria-label={texts.parts[part]}>
          <h2>{texts.parts[part]}</h2>
          {fields}
        </section>
      ))}
      <Told rules={rulesOfValues(values)} seal={seal} />
    </ActForm>
  );
}
