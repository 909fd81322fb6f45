import { Button, Input } from 'antd';
import { v7 } from 'uuid';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { controlId, type Fault } from '../../form/use-form.ts';
import { useMe } from '../../parts/person.ts';
import { texts as fields } from '../fields/texts.ts';
import { texts as intake } from '../intake/texts.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { ReportChange } from './report-change.tsx';
import { texts } from './texts.ts';
import { useRequestColleagues } from './use-colleagues.ts';
import { useStep } from '../../form/use-step.ts';

interface Part {
  readonly key: string;
  readonly matter: string;
  readonly title: string;
  readonly number: string;
  readonly description: string;
  readonly holderId: string;
}

function PartFields({
  at,
  part,
  fault,
  holders,
  put,
}: {
  readonly at: number;
  readonly part: Part;
  readonly fault: (name: string) => string | undefined;
  readonly holders: readonly { readonly value: string; readonly title: string }[];
  readonly put: (change: Partial<Part>) => void;
}) {
  const id = (name: string) => controlId(`parts.${at}.${name}`);
  const field = (name: 'matter' | 'title' | 'number' | 'description', label: string, hint?: string) => {
    const said = fault(name === 'matter' ? name : `content.${name}`);
    const Control = name === 'description' ? Input.TextArea : Input;
    return (
      <div className={said === undefined ? 'field' : 'field faulty'}>
        <label htmlFor={id(name === 'matter' ? name : `content.${name}`)}>{label}</label>
        {hint !== undefined && <div className="hint">{hint}</div>}
        {said !== undefined && <div className="fault">{said}</div>}
        <Control
          id={id(name === 'matter' ? name : `content.${name}`)}
          value={part[name]}
          aria-invalid={said === undefined ? undefined : true}
          onChange={(event: { target: { value: string } }) => put({ [name]: event.target.value })}
        />
      </div>
    );
  };
  return (
    <>
      {field('matter', intake.matter, intake.matterHint)}
      {field('title', fields.contentTitle)}
      {field('number', `${fields.contentNumber}${texts.optional}`)}
      {field('description', `${fields.description}${texts.optional}`)}
      <div className="field">
        <label htmlFor={id('holderId')}>{texts.holder}</label>
        {fault('holderId') !== undefined && <div className="fault">{fault('holderId')}</div>}
        <select
          id={id('holderId')}
          className="choice"
          value={part.holderId}
          onChange={(event) => put({ holderId: event.target.value })}
        >
          <option value="">{texts.chooseHolder}</option>
          {holders.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function SplitForm({ of }: { readonly of: OfCase }) {
  const { staffId } = useMe();
  const { holders } = useRequestColleagues(of.data.bodyId);
  const blank = (): Part => ({
    key: v7(),
    matter: '',
    title: '',
    number: '',
    description: '',
    holderId: of.data.holder?.id ?? staffId,
  });
  const form = useStep(of, requestProcessEndpoints.splitRequest, {
    initially: { parts: [blank(), blank()] as readonly Part[], reason: '' },
    input: ({ parts, reason }) => ({
      parts: parts.map(({ matter, holderId, title, number, description }) => ({
        matter,
        holderId,
        content: { title, number, description },
      })),
      reason,
    }),
    check: ({ parts }) =>
      parts.flatMap(({ title, number, description }, at): Fault[] =>
        [title, number, description].every((each) => each.trim() === '')
          ? [{ field: `parts.${at}.content.title`, message: fields.fillContent }]
          : [],
      ),
    done: (_, { reportWarning }) => texts.doneWarned(texts.split.done, reportWarning),
  });
  const { parts } = form.values;
  return (
    <ActForm form={form} act={actWords('split').title} back={of.page}>
      <p className="note">{texts.split.lead}</p>
      {parts.map((part, at) => (
        <section key={part.key} className="panel stack tight">
          <h2>{texts.split.part(at + 1)}</h2>
          <PartFields
            at={at}
            part={part}
            holders={holders}
            fault={(name) => form.faults.find(({ field }) => field === `parts.${at}.${name}`)?.message}
            put={(change) =>
              form.set(
                'parts',
                parts.map((each) => (each.key === part.key ? { ...each, ...change } : each)),
              )
            }
          />
          {parts.length > 2 && (
            <div>
              <Button
                size="small"
                onClick={() =>
                  form.set(
                    'parts',
                    parts.filter((each) => each.key !== part.key),
                  )
                }
              >
                {texts.split.remove(at + 1)}
              </Button>
            </div>
          )}
        </section>
      ))}
      {parts.length < 20 && (
        <div>
          <Button onClick={() => form.set('parts', [...parts, blank()])}>{texts.split.add}</Button>
        </div>
      )}
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
      <ReportChange data={of.data} after={parts.map(() => ({ ...of.data, turns: [] }))} />
    </ActForm>
  );
}

/** 一事一申请: makes several requests of one that asks for several things. */
export const SplitPage = () => <ActPage act="split">{(of) => <SplitForm of={of} />}</ActPage>;
