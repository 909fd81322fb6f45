import type { Applicant } from '../../../acts/requests/applicant.ts';
import type { Application } from '../../../acts/requests/intake/receive-request.ts';
import type { Refusal } from '../../../acts/outcome.ts';
import type { DraftFields, OpenDraft } from '../../../site/public/requests/draft.ts';
import type { NotDone, OwnRequest } from '../../../site/public/requests/port.ts';
import { requestFormTexts as texts } from '../../../site/public/texts/request-form.ts';

/** What was filled in, as the acts take it. */
export function applicationOf({ fields }: OpenDraft): Application {
  const { kind, form, way, otherIfNot, electronic, needsHelp } = fields;
  return {
    applicantKind: kind,
    applicant: applicantOf(fields),
    content: {
      title: fields.title,
      number: fields.number,
      // Law knows the kinds of form and way; what else was meant stands with the words of the request.
      description: [fields.description, ...otherWishes(fields)].filter((each) => each !== '').join('\n'),
    },
    wanted: { form: form === '' ? 'other' : form, way: way === '' ? 'other' : way, otherIfNot },
    electronic,
    needsHelp,
  };
}

function applicantOf(fields: DraftFields): Applicant {
  const person = fields.kind === 'naturalPerson';
  const { phone, email, address, postcode } = fields;
  return {
    name: person ? fields.name : fields.organisation,
    paper: person ? fields.paper : null,
    paperNumber: person ? fields.paperNumber : '',
    creditCode: person ? '' : fields.creditCode,
    legalRepresentative: person ? '' : fields.representative,
    contactPerson: person ? '' : fields.contactPerson,
    phone,
    email,
    address,
    postcode,
    agent: fields.byAgent
      ? { name: fields.agentName, paperNumber: fields.agentNumber, phone: fields.agentPhone }
      : null,
  };
}

function otherWishes({ form, formOther, way, wayOther }: DraftFields): readonly string[] {
  return [
    ...(form === 'other' && formOther !== '' ? [`${texts.how.formOther}：${formOther}`] : []),
    ...((way === 'other' || way === 'fax') && wayOther !== '' ? [`${texts.how.wayOther}：${wayOther}`] : []),
  ];
}

/** An applicant as it was kept, in the fields by which the form shows it. */
export function personOf(kind: DraftFields['kind'], applicant: Applicant): NonNullable<OwnRequest['person']> {
  const person = kind === 'naturalPerson';
  const { agent, phone, email, address, postcode } = applicant;
  return {
    kind,
    name: person ? applicant.name : '',
    paper: applicant.paper ?? 'other',
    paperNumber: applicant.paperNumber,
    organisation: person ? '' : applicant.name,
    creditCode: applicant.creditCode,
    representative: applicant.legalRepresentative,
    contactPerson: applicant.contactPerson,
    phone,
    email,
    address,
    postcode,
    byAgent: agent !== null,
    agentName: agent?.name ?? '',
    agentNumber: agent?.paperNumber ?? '',
    agentPhone: agent?.phone ?? '',
    formOther: '',
    wayOther: '',
  };
}

/** Fields of the acts that bear another name on the pages. */
const pageFields: Readonly<Record<string, keyof DraftFields>> = {
  'applicant.legalRepresentative': 'representative',
  'applicant.agent.name': 'agentName',
  'applicant.agent.paperNumber': 'agentNumber',
  'applicant.agent.phone': 'agentPhone',
};

/** A refusal of the acts, at the field of the page that it is about. */
export function notDone({ message, field }: Refusal, kind?: DraftFields['kind']): NotDone {
  if (field === undefined) return { done: false, sentence: message };
  const named =
    field === 'applicant.name' && kind !== undefined && kind !== 'naturalPerson'
      ? 'organisation'
      : (pageFields[field] ?? field.replace(/^.*\./u, ''));
  return { done: false, sentence: message, field: named };
}
