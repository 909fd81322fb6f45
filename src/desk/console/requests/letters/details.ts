import type { LetterKindId } from '../../../../law/index.ts';
import { linesOf } from '../acts/lines.ts';
import type { Details } from '../acts/use-letter-draft.ts';
import { texts as intake } from '../intake/texts.ts';
import { texts } from './texts.ts';

const words = texts.details;

/** One thing that a kind of letter prints and the case does not know. */
export interface DetailField {
  readonly name: string;
  /** Where it stands in what the door takes: earlier.letterOn. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'line' | 'area' | 'date' | 'choice';
  readonly options?: readonly { readonly value: string; readonly title: string }[];
  /** First of the choices, for none. */
  readonly blank?: string;
}

const places: Readonly<Record<string, string>> = {
  publicWhere: 'publicPlace.where',
  publicTitle: 'publicPlace.title',
  publicNumber: 'publicPlace.number',
  publicAddress: 'publicPlace.address',
  publicOn: 'publicPlace.on',
  printed: 'publicPlace.printed',
  earlierRequestNo: 'earlier.requestNo',
  earlierRequestOn: 'earlier.requestOn',
  earlierLetterNumber: 'earlier.letterNumber',
  earlierLetterOn: 'earlier.letterOn',
  registerKind: 'register.kind',
  registerLaw: 'register.law',
  registerOffice: 'register.office',
  registerAddress: 'register.address',
  registerPhone: 'register.phone',
  record: 'correction.record',
  alleged: 'correction.alleged',
  proof: 'correction.proof',
  result: 'correction.result',
  detail: 'correction.detail',
};

export type DetailValues = Readonly<Record<string, string>>;

const line = (name: string, label: string, hint?: string): DetailField => ({
  name,
  at: places[name] ?? name,
  label,
  kind: 'line',
  ...(hint === undefined ? {} : { hint }),
});
const area = (name: string, label: string, hint?: string): DetailField => ({
  ...line(name, label, hint),
  kind: 'area',
});
const day = (name: string, label: string, hint?: string): DetailField => ({
  ...line(name, label, hint),
  kind: 'date',
});
const choice = (
  name: string,
  label: string,
  titles: Readonly<Record<string, string>>,
  blank = texts.optional,
): DetailField => ({
  ...line(name, label),
  kind: 'choice',
  blank,
  options: Object.entries(titles).map(([value, title]) => ({ value, title })),
});

const giving: readonly DetailField[] = [
  choice('way', words.way, intake.ways, words.asWanted),
  area('at', words.at),
  area('otherFormBecause', words.otherFormBecause),
];
const declining: readonly DetailField[] = [
  area('route', words.route, words.routeHint),
  area('courtesy', words.courtesy),
];

const fields: Readonly<Partial<Record<LetterKindId, readonly DetailField[]>>> = {
  granted: giving,
  'partly-granted': giving,
  'already-public': [
    line('publicWhere', words.publicWhere, words.publicWhereHint),
    line('publicTitle', words.publicTitle),
    line('publicNumber', words.publicNumber),
    line('publicAddress', words.publicAddress),
    day('publicOn', words.publicOn),
    choice('printed', words.printed, { yes: texts.yes }),
  ],
  'other-organ': [choice('organVariant', words.organVariant, words.organVariants)],
  'needs-creation': [area('related', words.related)],
  petition: declining,
  'not-government-information': declining,
  repeated: [
    line('earlierRequestNo', words.earlierRequestNo),
    day('earlierRequestOn', words.earlierRequestOn),
    line('earlierLetterNumber', words.earlierLetterNumber),
    day('earlierLetterOn', words.earlierLetterOn),
  ],
  publication: [
    line('publicationName', words.publicationName),
    area('publicationWhere', words.publicationWhere),
  ],
  inquiry: [
    line('registerKind', words.registerKind),
    line('registerLaw', words.registerLaw),
    line('registerOffice', words.registerOffice),
    line('registerAddress', words.registerAddress),
    line('registerPhone', words.registerPhone),
  ],
  'still-unclear': [area('stillUnclear', words.stillUnclear), line('contactLog', words.contactLog)],
  'third-party-decision': [area('opened', words.opened), day('openedOn', words.openedOn, words.openedOnHint)],
  'correction-of-record': [
    line('record', words.record),
    area('alleged', words.alleged),
    line('proof', words.proof),
    choice('result', words.result, words.results),
    area('detail', words.detail),
  ],
};

/** What is asked for before a letter of that kind is drafted; the list of attachments always. */
export const detailFields = (kind: LetterKindId): readonly DetailField[] => [
  ...(fields[kind] ?? []),
  area('attachments', texts.attachments, texts.attachmentsOwn),
];

/** Details that were given before, as the fields show them. */
export function valuesOf(details: Details): DetailValues {
  const { publicPlace, earlier, register, correction, attachments } = details;
  const plain = Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(plain),
    publicWhere: publicPlace?.where ?? '',
    publicTitle: publicPlace?.title ?? '',
    publicNumber: publicPlace?.number ?? '',
    publicAddress: publicPlace?.address ?? '',
    publicOn: publicPlace?.on ?? '',
    printed: publicPlace?.printed === true ? 'yes' : '',
    earlierRequestNo: earlier?.requestNo ?? '',
    earlierRequestOn: earlier?.requestOn ?? '',
    earlierLetterNumber: earlier?.letterNumber ?? '',
    earlierLetterOn: earlier?.letterOn ?? '',
    registerKind: register?.kind ?? '',
    registerLaw: register?.law ?? '',
    registerOffice: register?.office ?? '',
    registerAddress: register?.address ?? '',
    registerPhone: register?.phone ?? '',
    record: correction?.record ?? '',
    alleged: correction?.alleged ?? '',
    proof: correction?.proof ?? '',
    result: correction?.result ?? '',
    detail: correction?.detail ?? '',
    attachments: (attachments ?? []).join('\n'),
  };
}

const plainNames = [
  'way',
  'at',
  'otherFormBecause',
  'organVariant',
  'related',
  'route',
  'courtesy',
  'publicationName',
  'publicationWhere',
  'stillUnclear',
  'contactLog',
  'opened',
  'openedOn',
] as const;

/** What was filled in, as the door takes it; what was left out is left to the case. */
export function detailsOf(kind: LetterKindId, values: DetailValues, before: Details = {}): Details {
  const asked = new Set(detailFields(kind).map(({ name }) => name));
  const given = (name: string): string => (asked.has(name) ? (values[name] ?? '').trim() : '');
  const some = (...names: readonly string[]) => names.some((name) => given(name) !== '');
  const date = (name: string) => (given(name) === '' ? null : given(name));
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !asked.has(name)));
  const plain = Object.fromEntries(
    plainNames.flatMap((name) => (given(name) === '' ? [] : [[name, given(name)]])),
  );
  const { result } = values;
  const attached = linesOf(values['attachments'] ?? '');
  return {
    ...kept,
    ...plain,
    ...(some('publicWhere', 'publicTitle', 'publicAddress')
      ? {
          publicPlace: {
            where: given('publicWhere'),
            title: given('publicTitle'),
            number: given('publicNumber'),
            address: given('publicAddress'),
            on: date('publicOn'),
            printed: given('printed') === 'yes',
          },
        }
      : {}),
    ...(some('earlierRequestNo', 'earlierLetterNumber')
      ? {
          earlier: {
            requestNo: given('earlierRequestNo'),
            requestOn: date('earlierRequestOn'),
            letterNumber: given('earlierLetterNumber'),
            letterOn: date('earlierLetterOn'),
          },
        }
      : {}),
    ...(some('registerKind', 'registerOffice')
      ? {
          register: {
            kind: given('registerKind'),
            law: given('registerLaw'),
            office: given('registerOffice'),
            address: given('registerAddress'),
            phone: given('registerPhone'),
          },
        }
      : {}),
    ...(asked.has('result') &&
    (result === 'corrected' || result === 'not-corrected' || result === 'forwarded')
      ? {
          correction: {
            record: given('record'),
            alleged: given('alleged'),
            proof: given('proof'),
            result,
            detail: given('detail'),
          },
        }
      : {}),
    // Left out, they are listed by what is given.
    ...(attached.length === 0 ? {} : { attachments: attached }),
  };
}
