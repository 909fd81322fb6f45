import { cleanUpEndpoints } from '../../contract/clean-ups.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/person.ts';
import { texts } from './texts.ts';
import { useCleanUp, type CleanUp } from './use-clean-up.ts';

/** 12份保留，1份废止. */
function tally(rows: CleanUp['rows']): string {
  const counted = (['keep', 'amend', 'repeal', 'declare-lapsed'] as const).flatMap((each) => {
    const count = rows.filter(({ conclusion }) => conclusion?.conclusion === each).length;
    return count === 0 ? [] : [texts.tally(texts.conclusions[each], count)];
  });
  return counted.join('，');
}

/** Publishes the result of a clean-up: repeals hold from that day. */
export function CloseCleanUpPage() {
  const { params, query, page } = useCleanUp();
  const { today } = useMe();
  const finish = useFinish();
  const form = useForm({
    initially: { on: today, by: '' },
    schema: cleanUpEndpoints.closeCleanUp.body,
    input: (values, actId) => ({ actId, ...values }),
    send: async (body) => {
      await call(cleanUpEndpoints.closeCleanUp, { params, body });
      finish(page, texts.closed);
    },
  });
  return (
    <div className="stack">
      <Heading title={texts.close} />
      <Loaded query={query}>
        {({ title, rows, concluded, documents }) => (
          <ActForm form={form} act={texts.close} back={page} danger>
            <p className="lead">
              {title}
              <br />
              {texts.progress(concluded, documents)}
              {concluded > 0 && `：${tally(rows)}`}
            </p>
            <p className="note">{texts.closeHappens}</p>
            <TextField form={form} name="on" label={texts.closeDate} kind="date" />
            <TextField form={form} name="by" label={texts.closeBy} hint={texts.closeByHint} />
          </ActForm>
        )}
      </Loaded>
    </div>
  );
}
