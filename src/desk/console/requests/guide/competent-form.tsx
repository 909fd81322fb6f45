import type { GuideAnswers } from '../../../../law/index.ts';
import { RadioField, TextField } from '../../form/fields.tsx';
import type { OfCase } from '../acts/act-page.tsx';
import { answersOf } from './case-facts.ts';
import { QuestionPage } from './question-page.tsx';
import { texts } from './texts.ts';
import { useAnswer } from './use-answer.ts';

const words = texts.competent;
type Competent = NonNullable<GuideAnswers['competent']>;
type Finding = Competent['finding'];
interface Values {
  readonly finding: Finding | '';
  readonly why: string;
  readonly reference: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}
const findings = Object.keys(words.findings) as Finding[];

const referenced = (finding: string): finding is keyof typeof words.reference => finding in words.reference;
const elsewhere = (finding: string): finding is keyof typeof words.organ => finding in words.organ;

/** 该不该: whether it is a request to this body at all, and if not, what it is. */
export function CompetentForm({ of }: { readonly of: OfCase }) {
  const { competent } = answersOf(of.data);
  const answering = useAnswer<'competent', Values>(of, 'competent', {
    initially: {
      finding: competent?.finding ?? '',
      why: competent?.why ?? '',
      reference: competent?.reference ?? '',
      name: competent?.organ?.name ?? '',
      phone: competent?.organ?.phone ?? '',
      address: competent?.organ?.address ?? '',
    },
    answer: ({ finding, why, reference, name, phone, address }): Competent | null =>
      finding === ''
        ? null
        : {
            finding,
            why: finding === 'ours' ? '' : why,
            ...(referenced(finding) && reference !== '' ? { reference } : {}),
            ...(elsewhere(finding) && name !== '' ? { organ: { name, phone, address } } : {}),
          },
    check: ({ finding, why }) =>
      finding === ''
        ? [{ field: 'finding', message: texts.choose }]
        : finding !== 'ours' && why.trim() === ''
          ? [{ field: 'answers.competent.why', message: words.sayWhy }]
          : [],
  });
  const { form } = answering;
  const { finding } = form.values;
  const at = 'answers.competent';
  return (
    <QuestionPage of={of} question="competent" answering={answering}>
      <RadioField
        form={form}
        name="finding"
        label={words.label}
        options={findings.map((value) => ({ value, title: words.findings[value] }))}
      />
      {referenced(finding) && (
        <TextField
          form={form}
          name="reference"
          at={`${at}.reference`}
          label={words.reference[finding]}
          hint={words.referenceHint[finding]}
          most={300}
        />
      )}
      {finding !== '' && finding !== 'ours' && (
        <TextField
          form={form}
          name="why"
          at={`${at}.why`}
          label={finding === 'registry' ? words.whys.registry : texts.why}
          hint={finding === 'registry' ? words.registryHint : words.whyHint}
          kind={finding === 'registry' ? 'line' : 'area'}
          most={1000}
        />
      )}
      {elsewhere(finding) && (
        <>
          <TextField
            form={form}
            name="name"
            label={words.organ[finding]}
            {...(finding === 'other-organ' ? { hint: words.organHint } : {})}
            most={100}
          />
          <TextField form={form} name="phone" label={words.phone} most={60} />
          <TextField form={form} name="address" label={words.address} most={200} />
        </>
      )}
    </QuestionPage>
  );
}
