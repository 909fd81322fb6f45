import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ListedFinding } from './listed-findings.ts';
import { texts } from './texts.ts';

/** What can be done with findings; the page does it. */
export interface FindingActs {
  readonly readOnly: boolean;
  /** Leads to the place, to change it by hand. */
  readonly change: (listed: ListedFinding) => void;
  readonly mask: (fingerprints: readonly string[]) => void;
  readonly explain: (fingerprint: string, text: string) => void;
}

/** 改, 遮盖, 说明理由: the three ways out of a finding. */
export function FindingWays({
  listed,
  acts,
  done,
}: {
  readonly listed: ListedFinding;
  readonly acts: FindingActs;
  /** After one was taken. */
  readonly done?: () => void;
}) {
  const { finding, state, explanation } = listed;
  const [saying, setSaying] = useState(false);
  const [text, setText] = useState(explanation);
  const [fault, setFault] = useState(false);
  const id = useId();
  if (acts.readOnly || state === 'through') return null;
  const keep = () => {
    if (text.trim() === '') return setFault(true);
    acts.explain(finding.fingerprint, text.trim());
    setSaying(false);
    done?.();
  };
  if (saying) {
    return (
      <div
        className="stack tight"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setSaying(false);
        }}
      >
        <div className="field">
          <label htmlFor={id}>{texts.sayWhyLabel}</label>
          <div className="hint" id={`${id}-hint`}>
            {texts.sayWhyHint}
          </div>
          {fault && (
            <div className="fault" role="alert">
              {texts.sayWhyEmpty}
            </div>
          )}
          <Input.TextArea
            id={id}
            rows={2}
            autoFocus
            maxLength={500}
            value={text}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="row">
          <Button type="primary" onClick={keep}>
            {texts.keepWhy}
          </Button>
          <Button onClick={() => setSaying(false)}>{texts.close}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="row">
      {listed.place.kind !== 'file' && (
        <Button
          size="small"
          onClick={() => {
            done?.();
            acts.change(listed);
          }}
        >
          {texts.change}
        </Button>
      )}
      {finding.remedy !== 'none' && (
        <Button
          size="small"
          onClick={() => {
            done?.();
            acts.mask([finding.fingerprint]);
          }}
        >
          {finding.remedy === 'mask' ? texts.mask : texts.takeOut}
        </Button>
      )}
      <Button size="small" onClick={() => setSaying(true)}>
        {texts.sayWhy}
      </Button>
    </div>
  );
}

const word = { must: texts.must, explain: texts.explain, said: texts.said, through: texts.letThrough };
const kindOf = { must: 'danger', explain: 'warning', said: '', through: 'success' };

/** What was found, why it matters, what the writer says of it. */
export function FindingTold({ listed }: { readonly listed: ListedFinding }) {
  const { finding, state, explanation } = listed;
  const level = finding.kind === texts.unchecked && state === 'must' ? texts.unchecked : word[state];
  return (
    <>
      <p>
        <span className={`state ${kindOf[state]}`}>{level}</span>{' '}
        <span className="finding-where">{finding.place}</span>
      </p>
      {finding.masked !== '' && <p className="meta">{texts.standsThere(finding.masked)}</p>}
      <p>
        {finding.why}
        {finding.basis.length > 0 && (
          <span className="meta"> {texts.basis(finding.basis.join('\uff1b'))}</span>
        )}
      </p>
      {explanation !== '' && <p>{texts.saidText(explanation)}</p>}
    </>
  );
}
