import type { z } from 'zod';
import type { ApplicantKindId, IdentityPaperId } from '../../../../law/index.ts';
import { isCreditCode } from '../../../../screening/credit-code.ts';
import { isIdentityNumber } from '../../../../screening/identity-number.ts';
import type { applicantInput } from '../../../contract/request-fields.ts';
import { texts } from './texts.ts';

/** Who applies, as it is typed. */
export interface ApplicantValues {
  readonly applicantKind: string;
  readonly name: string;
  readonly paper: string;
  readonly paperNumber: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly contactPerson: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
  readonly byAgent: boolean;
  readonly agentName: string;
  readonly agentPaperNumber: string;
  readonly agentPhone: string;
}

export const blankApplicant: ApplicantValues = {
  applicantKind: '',
  name: '',
  paper: 'identity-card',
  paperNumber: '',
  creditCode: '',
  legalRepresentative: '',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  byAgent: false,
  agentName: '',
  agentPaperNumber: '',
  agentPhone: '',
};

export const isPerson = ({ applicantKind }: Pick<ApplicantValues, 'applicantKind'>): boolean =>
  (applicantKind satisfies string as ApplicantKindId) === 'naturalPerson';

/** What the server takes: what belongs to the other sort of applicant is left out. */
export function applicantOf(values: ApplicantValues): z.input<typeof applicantInput> {
  const person = isPerson(values);
  return {
    name: values.name,
    paper: person ? (values.paper as IdentityPaperId) : null,
    paperNumber: person ? values.paperNumber : '',
    creditCode: person ? '' : values.creditCode,
    legalRepresentative: person ? '' : values.legalRepresentative,
    contactPerson: person ? '' : values.contactPerson,
    phone: values.phone,
    email: values.email,
    address: values.address,
    postcode: values.postcode,
    agent: values.byAgent
      ? { name: values.agentName, paperNumber: values.agentPaperNumber, phone: values.agentPhone }
      : null,
  };
}

/** The number by which an applicant is known: of the identity card, or of the organisation. */
export const numberOf = (values: ApplicantValues): string =>
  isPerson(values) ? values.paperNumber : values.creditCode;

/** What is odd about a number that is being typed; it does not stop anybody, the paper itself decides. */
export function remarkOnNumber(values: ApplicantValues): string | null {
  const number = numberOf(values).trim().toUpperCase();
  if (number === '') return null;
  if (!isPerson(values)) {
    if (number.length !== 18) return texts.codeLength(number.length);
    return isCreditCode(number) ? null : texts.codeWrong;
  }
  if (values.paper !== 'identity-card') return null;
  if (number.length !== 18) return texts.idLength(number.length);
  return isIdentityNumber(number) ? null : texts.idWrong;
}
