import { Button, Input } from 'antd';
import { v7 } from 'uuid';
import { reportEndpoints } from '../../../contract/reports.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { controlId, useForm } from '../../form/use-form.ts';
import { useFinish } from '../../parts/finish.tsx';
import type { OfReport } from '../use-report.ts';
import { commentPlaces } from './places.ts';
import { texts } from './texts.ts';

const words = texts.submit;

/** Puts down that the office above, which is not on the platform, has accepted the report. */
export function AcceptOutside({ of: { params, page, report } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const form = useForm({
    initially: { remark: '' },
    schema: reportEndpoints.acceptReportOutside.body,
    input: ({ remark }, actId) => ({ actId, remark }),
    send: async (body) => {
      await call(reportEndpoints.acceptReportOutside, { params, body });
      finish(
        page,
        report.phase === 'submitted' && report.period.kind === 'year' ? words.accepted : words.acceptedOnly,
      );
    },
  });
  return (
    <ActForm form={form} act={words.accept}>
      <TextField form={form} name="remark" label={words.acceptHow} hint={words.acceptHint} most={200} />
    </ActForm>
  );
}

interface Comment {
  readonly key: string;
  readonly place: string;
  readonly text: string;
}

const blank = (place: string): Comment => ({ key: v7(), place, text: '' });

/** Puts down what that office wants changed, each with its place. */
export function ReturnOutside({ of: { params, page, report } }: { readonly of: OfReport }) {
  const finish = useFinish();
  const places = commentPlaces(report);
  const first = report.period.kind === 'year' ? 'lead' : '2/licences';
  const form = useForm({
    initially: { comments: [blank(first)] as readonly Comment[] },
    schema: reportEndpoints.returnReportOutside.body,
    input: ({ comments }, actId) => ({
      actId,
      comments: comments.map(({ place, text }) => ({ place, text })),
    }),
    send: async (body) => {
      await call(reportEndpoints.returnReportOutside, { params, body });
      finish(page, report.phase === 'published' ? words.commented : words.returned);
    },
  });
  const { comments } = form.values;
  const change = (key: string, part: Partial<Comment>) =>
    form.set(
      'comments',
      comments.map((each) => (each.key === key ? { ...each, ...part } : each)),
    );
  return (
    <ActForm
      form={form}
      act={report.phase === 'published' ? words.comment : words.return}
      more={
        <Button onClick={() => form.set('comments', [...comments, blank(first)])}>{words.returnAdd}</Button>
      }
    >
      <div className="stack" id={controlId('comments')}>
        {comments.map(({ key, place, text }, at) => (
          <fieldset key={key} className="small-form">
            <legend>{words.returnNth(at + 1)}</legend>
            <div className="field">
              <label htmlFor={`place-${key}`}>{words.returnPlace}</label>
              <select
                id={`place-${key}`}
                className="choice"
                value={place}
                onChange={(event) => change(key, { place: event.target.value })}
              >
                {places.map((group) => (
                  <optgroup key={group.title} label={group.title}>
                    {group.options.map(({ value, title }) => (
                      <option key={value} value={value}>
                        {title}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={controlId(`comments.${at}.text`)}>{words.returnText}</label>
              {form.faults.some(({ field }) => field === `comments.${at}.text`) && (
                <div className="fault">{words.returnLacks}</div>
              )}
              <Input
                id={controlId(`comments.${at}.text`)}
                value={text}
                maxLength={500}
                onChange={(event) => change(key, { text: event.target.value })}
              />
            </div>
            {comments.length > 1 && (
              <Button
                type="link"
                onClick={() =>
                  form.set(
                    'comments',
                    comments.filter((each) => each.key !== key),
                  )
                }
              >
                {words.returnRemove(at + 1)}
              </Button>
            )}
          </fieldset>
        ))}
      </div>
    </ActForm>
  );
}
