import type { DefectId } from '../../../../law/index.ts';
import { ChecksField, RadioField } from '../../form/fields.tsx';
import type { OfCase } from '../acts/act-page.tsx';
import { texts as letters } from '../acts/letter-texts.ts';
import { Notice } from '../../parts/notice.tsx';
import { answersOf } from './case-facts.ts';
import { QuestionPage } from './question-page.tsx';
import { texts } from './texts.ts';
import { useAnswer } from './use-answer.ts';

const words = texts.clear;
const defectTitles = letters.clarification.defectTitles;
const defects = Object.keys(defectTitles) as DefectId[];

/** 补不补: whether the request says enough. */
export function ClearForm({ of }: { readonly of: OfCase }) {
  const { clear } = answersOf(of.data);
  const again = of.data.clarification?.answered != null;
  const answering = useAnswer(of, 'clear', {
    initially: {
      enough: clear === undefined ? '' : clear.defects.length === 0 ? 'yes' : 'no',
      defects: clear?.defects ?? ([] as readonly DefectId[]),
    },
    answer: ({ enough, defects: lacking }) =>
      enough === '' ? null : { defects: enough === 'yes' ? [] : lacking, afterClarification: again },
    check: ({ enough, defects: lacking }) =>
      enough === ''
        ? [{ field: 'enough', message: texts.choose }]
        : enough === 'no' && lacking.length === 0
          ? [{ field: 'defects', message: words.chooseDefect }]
          : [],
  });
  const { form } = answering;
  return (
    <QuestionPage of={of} question="clear" answering={answering}>
      {again && <Notice>{words.after}</Notice>}
      <RadioField
        form={form}
        name="enough"
        label={words.label}
        options={[
          { value: 'yes', title: words.yes },
          { value: 'no', title: words.no },
        ]}
      />
      {form.values.enough === 'no' && (
        <ChecksField
          form={form}
          name="defects"
          label={words.defects}
          options={defects.map((value) => ({ value, title: defectTitles[value] }))}
        />
      )}
    </QuestionPage>
  );
}
