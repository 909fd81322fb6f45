import { applicantKindIds, type FormWanted, type WayWanted, identityPaperIds } from '../../../law/index.ts';
import type { DraftFields } from './draft.ts';
import type { FormStep } from './form-step.ts';

/** Fields as a form sends them. */
export type SentFields = ReadonlyMap<string, string>;

export const formsWanted: readonly FormWanted[] = ['electronic', 'paper', 'reading', 'other'];
export const waysWanted: readonly WayWanted[] = [
  'online',
  'e-mail',
  'mail',
  'collect',
  'on-site',
  'fax',
  'other',
];

/** Characters of one line that are kept of what was sent; what is too long for its field is told, not cut. */
const longestLine = 500;
/** Of the description: somewhat more than allowed, so that nobody loses the end of a text that is a little too long. */
const longestText = 10_000;

/** One line: without control characters and what turns the direction of writing; letters of any script stay. */
const line = (sent: SentFields, name: string): string =>
  (sent.get(name) ?? '')
    .slice(0, longestLine)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const text = (sent: SentFields, name: string): string =>
  (sent.get(name) ?? '')
    .slice(0, longestText)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .trim();

/** Numbers and codes as they are checked: half width, capital letters, nothing between. */
const code = (sent: SentFields, name: string): string =>
  line(sent, name).normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');

const plain = (sent: SentFields, name: string): string => line(sent, name).normalize('NFKC');

const oneOf = <T extends string>(given: string, of: readonly T[]): T | null =>
  of.find((each) => each === given) ?? null;

const ticked = (sent: SentFields, name: string): boolean => sent.get(name) === 'yes';

/** What a step's form says, cleaned; of what it does not ask nothing is taken. */
export function fieldsOfStep(step: FormStep, sent: SentFields): Partial<DraftFields> {
  switch (step) {
    case 'who':
      return {
        kind: oneOf(line(sent, 'kind'), applicantKindIds) ?? 'naturalPerson',
        name: line(sent, 'name'),
        paper: oneOf(line(sent, 'paper'), identityPaperIds) ?? 'identity-card',
        paperNumber: code(sent, 'paperNumber'),
        organisation: line(sent, 'organisation'),
        creditCode: code(sent, 'creditCode'),
        representative: line(sent, 'representative'),
        contactPerson: line(sent, 'contactPerson'),
        phone: plain(sent, 'phone'),
        email: plain(sent, 'email'),
        address: line(sent, 'address'),
        postcode: code(sent, 'postcode'),
        byAgent: ticked(sent, 'byAgent'),
        agentName: line(sent, 'agentName'),
        agentNumber: code(sent, 'agentNumber'),
        agentPhone: plain(sent, 'agentPhone'),
      };
    case 'what':
      return {
        title: line(sent, 'title'),
        number: line(sent, 'number'),
        description: text(sent, 'description'),
      };
    case 'how':
      return {
        form: oneOf(line(sent, 'form'), formsWanted) ?? '',
        formOther: line(sent, 'formOther'),
        way: oneOf(line(sent, 'way'), waysWanted) ?? '',
        wayOther: line(sent, 'wayOther'),
        otherIfNot: ticked(sent, 'otherIfNot'),
        electronic: ticked(sent, 'electronic'),
        needsHelp: ticked(sent, 'needsHelp'),
      };
    case 'look':
    case 'check':
    case 'done':
      return {};
  }
}

/** Several lines as somebody wrote them, cleaned. */
export const sentText = text;
export const sentLine = line;
