import { isCreditCode } from '../../../screening/credit-code.ts';
import { isIdentityNumber } from '../../../screening/identity-number.ts';
import { requestFaultTexts as texts } from '../texts/request-faults.ts';
import type { DraftFields, OpenDraft } from './draft.ts';
import type { FormStep } from './form-step.ts';

/** What is wrong with a field: shown beside it and listed above the form, in the same words. */
export interface FieldFault {
  /** Id of its input. */
  readonly field: string;
  readonly sentence: string;
}

/** Characters that people see, not units of memory: 𠮷 is one. */
export const lengthOf = (text: string): number => [...text].length;

/** 名称、文号、其他特征 together tell what is asked. */
export const longestDescription = 3000;

type Rule = readonly [field: keyof DraftFields, sentence: string | null];

const missing = (value: string, sentence: string): string | null => (value === '' ? sentence : null);

const longer = (value: string, most: number, sentence = texts.tooLong(most)): string | null =>
  lengthOf(value) > most ? sentence : null;

/** Han of any plane, the dots of transliterated names, Latin: what papers bear. */
const personName = /^[\p{Script=Han}\p{Script=Latin}·•‧.' -]+$/u;

const faultOfName = (name: string, ifMissing: string): string | null =>
  missing(name, ifMissing) ??
  longer(name, 50, texts.nameLong) ??
  (personName.test(name) ? null : texts.nameSigns);

function faultOfIdentity(number: string): string | null {
  if (lengthOf(number) !== 18) return texts.identityLength(lengthOf(number));
  return isIdentityNumber(number) ? null : texts.identityCheck;
}

const faultOfPaper = (number: string): string | null =>
  /^[\dA-Z()]{4,40}$/u.test(number) ? null : texts.paperSigns;

function faultOfCredit(code: string): string | null {
  if (code === '') return null;
  if (lengthOf(code) !== 18) return texts.creditLength(lengthOf(code));
  return isCreditCode(code) ? null : texts.creditCheck;
}

/** A mobile number has eleven digits; of others only the signs are looked at. */
export function faultOfPhone(phone: string): string | null {
  if (phone === '') return null;
  if (/^1\d+$/u.test(phone)) {
    // Service numbers that begin with 1 are not people's.
    return phone.length === 11 ? null : texts.mobileLength(phone.length);
  }
  return /^\+?[\d() -]{5,20}(?:转\d{1,6})?$/u.test(phone) ? null : texts.phone;
}

const mail = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/u;

function whoRules(fields: DraftFields): readonly Rule[] {
  const { kind, name, paper, paperNumber, organisation, creditCode, phone, email, address } = fields;
  const person: readonly Rule[] = [
    ['name', faultOfName(name, texts.name)],
    [
      'paperNumber',
      missing(paperNumber, texts.paperNumber) ??
        (paper === 'identity-card' ? faultOfIdentity(paperNumber) : faultOfPaper(paperNumber)),
    ],
  ];
  const unit: readonly Rule[] = [
    ['organisation', missing(organisation, texts.organisation) ?? longer(organisation, 100)],
    ['creditCode', faultOfCredit(creditCode)],
    [
      'representative',
      missing(fields.representative, texts.representative) ?? longer(fields.representative, 50),
    ],
    ['contactPerson', missing(fields.contactPerson, texts.contactPerson) ?? longer(fields.contactPerson, 50)],
  ];
  const agent: readonly Rule[] = fields.byAgent
    ? [
        ['agentName', faultOfName(fields.agentName, texts.agentName)],
        [
          'agentNumber',
          missing(fields.agentNumber, texts.agentNumber) ??
            (/^\d{15,}X?$/u.test(fields.agentNumber)
              ? faultOfIdentity(fields.agentNumber)
              : faultOfPaper(fields.agentNumber)),
        ],
        ['agentPhone', missing(fields.agentPhone, texts.agentPhone) ?? faultOfPhone(fields.agentPhone)],
      ]
    : [];
  return [
    ...(kind === 'naturalPerson' ? person : unit),
    ['phone', phone === '' && email === '' && address === '' ? texts.contact : faultOfPhone(phone)],
    ['email', email === '' || mail.test(email) ? longer(email, 100) : texts.email],
    ['address', longer(address, 100)],
    ['postcode', fields.postcode === '' || /^[\dA-Z]{3,10}$/u.test(fields.postcode) ? null : texts.postcode],
    ...agent,
  ];
}

const whatRules = ({ title, number, description }: DraftFields): readonly Rule[] => [
  ['title', title === '' && number === '' && description === '' ? texts.content : longer(title, 200)],
  ['number', longer(number, 60)],
  [
    'description',
    longer(
      description,
      longestDescription,
      texts.descriptionLong(lengthOf(description) - longestDescription),
    ),
  ],
];

const howRules = (fields: DraftFields): readonly Rule[] => [
  ['form', missing(fields.form, texts.form)],
  [
    'formOther',
    fields.form === 'other'
      ? (missing(fields.formOther, texts.formOther) ?? longer(fields.formOther, 100))
      : null,
  ],
  [
    'way',
    fields.way === 'mail' && fields.address === ''
      ? texts.mailAddress
      : fields.way === 'e-mail' && fields.email === ''
        ? texts.mailNeeded
        : missing(fields.way, texts.way),
  ],
  [
    'wayOther',
    fields.way === 'other' || fields.way === 'fax'
      ? (missing(fields.wayOther, texts.wayOther) ?? longer(fields.wayOther, 100))
      : null,
  ],
];

/** What is wrong with a step of an application; empty for nothing. Of the last step before sending: papers that are missing. */
export function faultsOfStep(step: FormStep, { fields, files }: OpenDraft): readonly FieldFault[] {
  switch (step) {
    case 'who':
      return told(whoRules(fields));
    case 'what':
      return told(whatRules(fields));
    case 'how':
      return told(howRules(fields));
    case 'check':
      return [
        ...(files.identity === undefined ? [{ field: 'identity', sentence: texts.identity }] : []),
        ...(fields.byAgent && files.authority === undefined
          ? [{ field: 'authority', sentence: texts.authority }]
          : []),
      ];
    case 'look':
    case 'done':
      return [];
  }
}

const told = (rules: readonly Rule[]): readonly FieldFault[] =>
  rules.flatMap(([field, sentence]) => (sentence === null ? [] : [{ field, sentence }]));
