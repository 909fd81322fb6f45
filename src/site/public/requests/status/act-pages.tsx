import type { ReactElement } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { linkTo, type SiteCall } from '../../call.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import { requestStatusTexts as texts } from '../../texts/request-status.ts';
import { Choices, FilePick, TextArea } from '../form/fields.tsx';
import type { FieldFault } from '../faults-of-step.ts';
import type { StatusPageId } from '../form-step.ts';
import type { OwnRequest } from '../port.ts';
import { StatusFrame } from './status-frame.tsx';

export interface ActPageProps {
  readonly call: SiteCall;
  readonly own: OwnRequest;
  readonly faults: readonly FieldFault[];
  /** What was typed before, where something was wrong with it. */
  readonly typed?: ReadonlyMap<string, string>;
}

const actionOf = (call: SiteCall, page: StatusPageId) => linkTo(call, { kind: 'request-status', page });

/** The act's id, made with the page: sent twice, it is done once. */
const ActId = ({ typed }: Pick<ActPageProps, 'typed'>) => (
  <input type="hidden" name="actId" value={typed?.get('actId') ?? uuidv7()} />
);

/** 补充材料 */
export function ClarifyPage({ call, own, faults, typed }: ActPageProps): ReactElement {
  const { title, lead, text, hint, late, lateHint, file, submit } = texts.clarify;
  return (
    <StatusFrame call={call} page="clarify" number={own.number} title={title} faults={faults}>
      <p className="lead">{lead}</p>
      <form
        className="application"
        method="post"
        action={actionOf(call, 'clarify')}
        encType="multipart/form-data"
        noValidate
      >
        <ActId {...(typed === undefined ? {} : { typed })} />
        <TextArea
          faults={faults}
          id="text"
          label={text}
          hint={hint}
          value={typed?.get('text') ?? ''}
          rows={8}
        />
        {own.late && (
          <TextArea
            faults={faults}
            id="lateBecause"
            label={late}
            hint={lateHint}
            value={typed?.get('lateBecause') ?? ''}
            rows={3}
          />
        )}
        <FilePick faults={faults} id="file" label={file} hint={requestFormTexts.what.fileHint} optional />
        <p className="acts">
          <button type="submit">{submit}</button>
        </p>
      </form>
    </StatusFrame>
  );
}

/** 撤回申请: what follows is said before it is done. */
export function WithdrawPage({ call, own, faults }: ActPageProps): ReactElement {
  const { title, lead, consequences, submit, back } = texts.withdraw;
  return (
    <StatusFrame call={call} page="withdraw" number={own.number} title={title} faults={faults}>
      <p className="lead">{lead}</p>
      <ul>
        {consequences.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <form className="application" method="post" action={actionOf(call, 'withdraw')}>
        <ActId />
        <p className="acts">
          <button type="submit">{submit}</button>
          <a href={actionOf(call, 'status')}>{back}</a>
        </p>
      </form>
    </StatusFrame>
  );
}

const grades = ['5', '4', '3', '2', '1'] as const;

/** 评价: five grades and some words, once. */
export function RatePage({ call, own, faults, typed }: ActPageProps): ReactElement {
  const { title, lead, grade, remark, hint, submit } = texts.rate;
  return (
    <StatusFrame call={call} page="rate" number={own.number} title={title} faults={faults}>
      <p className="lead">{lead}</p>
      <form className="application" method="post" action={actionOf(call, 'rate')} noValidate>
        <ActId {...(typed === undefined ? {} : { typed })} />
        <Choices
          faults={faults}
          id="grade"
          label={grade}
          value={typed?.get('grade') ?? ''}
          options={grades.map((each) => [each, texts.rate.grades[each]])}
        />
        <TextArea
          faults={faults}
          id="remark"
          label={remark}
          hint={hint}
          optional
          value={typed?.get('remark') ?? ''}
          rows={4}
        />
        <p className="acts">
          <button type="submit">{submit}</button>
        </p>
      </form>
    </StatusFrame>
  );
}
