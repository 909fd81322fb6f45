import { identityPapers } from '../../../../law/index.ts';
import { sizeText } from '../../../../content/size-text.ts';
import { requestFormTexts as texts } from '../../texts/request-form.ts';
import type { DraftFields, DraftFile, OpenDraft } from '../draft.ts';

export type SummaryLine = readonly [label: string, value: string];

const yesNo = (value: boolean) => (value ? texts.check.yes : texts.check.no);

/** What was filled in, as it is read over before it is sent; of what was not asked nothing is said. */
export function summaryOf({ fields, files }: OpenDraft): {
  readonly who: readonly SummaryLine[];
  readonly what: readonly SummaryLine[];
  readonly how: readonly SummaryLine[];
} {
  return { who: whoLines(fields), what: whatLines(fields, files.material), how: howLines(fields) };
}

/** Who applies, and how to be reached. */
export function whoLines(fields: Omit<DraftFields, keyof typeof notOfPerson>): readonly SummaryLine[] {
  const { who } = texts;
  const own: readonly SummaryLine[] =
    fields.kind === 'naturalPerson'
      ? [
          [who.name, fields.name],
          [identityPapers[fields.paper], fields.paperNumber],
        ]
      : [
          [who.organisationName, fields.organisation],
          [who.creditCode, fields.creditCode],
          [who.representative, fields.representative],
          [who.contactPerson, fields.contactPerson],
        ];
  const agent: readonly SummaryLine[] = fields.byAgent
    ? [
        [who.agentName, fields.agentName],
        [who.agentNumber, fields.agentNumber],
        [who.agentPhone, fields.agentPhone],
      ]
    : [];
  return [
    [who.kind, who.kinds[fields.kind]],
    ...own,
    [who.phone, fields.phone],
    [who.email, fields.email],
    [who.address, fields.address],
    [who.postcode, fields.postcode],
    ...agent,
  ];
}

const notOfPerson = {
  title: true,
  number: true,
  description: true,
  form: true,
  formOther: true,
  way: true,
  wayOther: true,
  otherIfNot: true,
  electronic: true,
  needsHelp: true,
} as const;

function whatLines(fields: DraftFields, material: DraftFile | undefined): readonly SummaryLine[] {
  const { what } = texts;
  return [
    [what.name, fields.title],
    [what.number, fields.number],
    [what.description, fields.description],
    ...(material === undefined
      ? []
      : [[what.file, `${material.name} ${sizeText(material.bytes)}`] as SummaryLine]),
  ];
}

function howLines(fields: DraftFields): readonly SummaryLine[] {
  const { how } = texts;
  const { form, way } = fields;
  return [
    [how.form, form === '' ? '' : form === 'other' ? fields.formOther : how.forms[form]],
    [
      how.way,
      way === ''
        ? ''
        : way === 'other'
          ? fields.wayOther
          : way === 'fax'
            ? `${how.ways.fax} ${fields.wayOther}`
            : how.ways[way],
    ],
    [how.otherIfNot, yesNo(fields.otherIfNot)],
    [how.electronic, yesNo(fields.electronic)],
    [how.needsHelp, yesNo(fields.needsHelp)],
  ];
}
