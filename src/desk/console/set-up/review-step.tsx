import { Button } from 'antd';
import { setUpEndpoints } from '../../contract/set-up.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { controlId, useForm } from '../form/use-form.ts';
import type { Answers } from './answers.ts';
import type { StepProps } from './steps.tsx';
import { texts } from './texts.ts';

/** What was answered, each with a way to change it, and what will happen. */
export function ReviewStep({
  answers,
  next,
  goTo,
}: Pick<StepProps, 'answers' | 'next'> & { readonly goTo: (step: number) => void }) {
  const form = useForm({
    initially: answers,
    schema: setUpEndpoints.setUp.body,
    input: ({ code, countyName, siteCode, ...rest }: Answers, actId) => ({
      ...rest,
      actId,
      siteCode: siteCode.trim() === '' ? null : siteCode,
      ...(code.trim() === '' ? {} : { code }),
      ...(rest.level === 'county' ? {} : { countyName }),
    }),
    send: async (body) => {
      await call(setUpEndpoints.setUp, { body });
      next(answers);
    },
  });
  const rows: readonly (readonly [step: number, field: string, title: string, value: string])[] = [
    [0, 'name', texts.name, answers.name],
    [0, 'level', texts.level, texts.levels[answers.level].title],
    ...(answers.level === 'county' ? [] : [[0, 'countyName', texts.county, answers.countyName] as const]),
    [1, 'siteCode', texts.site, answers.siteCode.trim() === '' ? texts.notGiven : answers.siteCode],
    [2, 'personName', texts.personName, answers.personName],
    [2, 'account', texts.account, answers.account],
    [2, 'password', texts.password, texts.notShown],
  ];
  return (
    <ActForm form={form} act={texts.act} more={<Button onClick={() => goTo(2)}>{texts.previous}</Button>}>
      <dl className="facts">
        {rows.map(([step, field, title, value]) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{title}</dt>
            <dd className="row" id={controlId(field)}>
              <span>{value}</span>
              <Button size="small" type="link" aria-label={texts.change(title)} onClick={() => goTo(step)}>
                {texts.changeShort}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <h2>{texts.happens}</h2>
        <ol>
          {texts.happensRows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ol>
      </div>
    </ActForm>
  );
}
