import { identityPaperIds, identityPapers } from '../../../../law/index.ts';
import { ChoiceField, RadioField, TextField, TickField } from '../../form/fields.tsx';
import type { Form } from '../../form/use-form.ts';
import { kindOptions } from '../words.ts';
import { isPerson, remarkOnNumber, type ApplicantValues } from './applicant-values.ts';
import { texts } from './texts.ts';

const optional = (label: string) => `${label}${texts.optional}`;

function Remark({ values }: { readonly values: ApplicantValues }) {
  const remark = remarkOnNumber(values);
  return (
    <div role="status" className={remark === null ? undefined : 'live-hint'}>
      {remark}
    </div>
  );
}

function PersonFields({ form }: { readonly form: Form<ApplicantValues> }) {
  return (
    <>
      <ChoiceField
        form={form}
        name="paper"
        at="applicant.paper"
        label={texts.paper}
        options={identityPaperIds.map((value) => ({ value, title: identityPapers[value] }))}
      />
      <div>
        <TextField
          form={form}
          name="paperNumber"
          at="applicant.paperNumber"
          label={optional(texts.paperNumber)}
        />
        <Remark values={form.values} />
      </div>
    </>
  );
}

function OrganFields({ form }: { readonly form: Form<ApplicantValues> }) {
  return (
    <>
      <div>
        <TextField
          form={form}
          name="creditCode"
          at="applicant.creditCode"
          label={optional(texts.creditCode)}
        />
        <Remark values={form.values} />
      </div>
      <TextField
        form={form}
        name="legalRepresentative"
        at="applicant.legalRepresentative"
        label={optional(texts.legalRepresentative)}
      />
      <TextField
        form={form}
        name="contactPerson"
        at="applicant.contactPerson"
        label={optional(texts.contactPerson)}
      />
    </>
  );
}

/** Who applies: the kind as table 3 counts it, identity and contact (条例第二十九条第二款第一项), the agent. */
export function ApplicantFields<V extends ApplicantValues>({ form }: { readonly form: Form<V> }) {
  const own = form as unknown as Form<ApplicantValues>;
  const { values } = own;
  const person = isPerson(values) || values.applicantKind === '';
  return (
    <>
      <RadioField
        form={own}
        name="applicantKind"
        label={texts.applicantKind}
        hint={texts.applicantKindHint}
        options={kindOptions}
      />
      <TextField
        form={own}
        name="name"
        at="applicant.name"
        label={person ? texts.name : texts.organName}
        {...(person ? { hint: texts.nameHint } : {})}
      />
      {person ? <PersonFields form={own} /> : <OrganFields form={own} />}
      <TextField form={own} name="phone" at="applicant.phone" label={optional(texts.phone)} inputMode="tel" />
      <TextField
        form={own}
        name="address"
        at="applicant.address"
        label={optional(texts.address)}
        hint={texts.addressHint}
      />
      <TextField
        form={own}
        name="postcode"
        at="applicant.postcode"
        label={optional(texts.postcode)}
        inputMode="numeric"
      />
      <TextField form={own} name="email" at="applicant.email" label={optional(texts.email)} />
      <TickField form={own} name="byAgent" label={texts.byAgent} hint={texts.agentHint} />
      {values.byAgent && (
        <>
          <TextField form={own} name="agentName" at="applicant.agent.name" label={texts.agentName} />
          <TextField
            form={own}
            name="agentPaperNumber"
            at="applicant.agent.paperNumber"
            label={optional(texts.agentPaperNumber)}
          />
          <TextField
            form={own}
            name="agentPhone"
            at="applicant.agent.phone"
            label={optional(texts.agentPhone)}
            inputMode="tel"
          />
        </>
      )}
      <p className="hint">{texts.missingLead}</p>
    </>
  );
}
