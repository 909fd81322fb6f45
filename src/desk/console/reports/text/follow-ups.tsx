import { Button, Input } from 'antd';
import { v7 } from 'uuid';
import type { Became, FollowUpValue, MeasureValue } from './text-values.ts';
import { texts } from './texts.ts';

/** What became of last year's measures, each in one choice with a note. */
export function FollowUps({
  followUps,
  lastMeasures,
  put,
}: {
  readonly followUps: readonly FollowUpValue[];
  readonly lastMeasures: readonly MeasureValue[];
  readonly put: (followUps: readonly FollowUpValue[]) => void;
}) {
  const change = (id: string, part: Partial<FollowUpValue>) =>
    put(followUps.map((each) => (each.measureId === id ? { ...each, ...part } : each)));
  const known = new Map(lastMeasures.map((each) => [each.id, each]));
  return (
    <details className="small-forms" open={followUps.some(({ became }) => became === '')}>
      <summary>{texts.followUps(followUps.length)}</summary>
      <div className="stack tight">
        <p className="hint">{followUps.length === 0 ? texts.followUpsNone : texts.followUpsLead}</p>
        {followUps.map(({ measureId, measure, became, note }, at) => (
          <fieldset key={measureId} className="small-form">
            <legend>{known.get(measureId)?.measure ?? texts.measureNth(at + 1)}</legend>
            {!known.has(measureId) && (
              <div className="field">
                <label htmlFor={`follow-${measureId}`}>{texts.lastMeasure}</label>
                <Input
                  id={`follow-${measureId}`}
                  value={measure}
                  maxLength={1000}
                  onChange={(event) => change(measureId, { measure: event.target.value })}
                />
              </div>
            )}
            <div className="options inline" role="radiogroup" aria-label={texts.became}>
              {texts.becames.map(({ value, title }) => (
                <label className="option" key={value}>
                  <input
                    type="radio"
                    name={`became-${measureId}`}
                    value={value}
                    checked={became === value}
                    onChange={() => change(measureId, { became: value as Became })}
                  />
                  <span>{title}</span>
                </label>
              ))}
            </div>
            <div className="field">
              <label htmlFor={`note-${measureId}`}>{texts.note}</label>
              <Input
                id={`note-${measureId}`}
                value={note}
                maxLength={1000}
                placeholder={texts.noteHint}
                onChange={(event) => change(measureId, { note: event.target.value })}
              />
            </div>
            {!known.has(measureId) && (
              <Button
                type="link"
                aria-label={texts.removeNth(at + 1)}
                onClick={() => put(followUps.filter((each) => each.measureId !== measureId))}
              >
                {texts.removeMeasure}
              </Button>
            )}
          </fieldset>
        ))}
        <div className="row">
          <Button onClick={() => put([...followUps, { measureId: v7(), measure: '', became: '', note: '' }])}>
            {texts.addFollowUp}
          </Button>
          {followUps.some(({ became }) => became !== '') && <span className="meta">{texts.saveFirst}</span>}
        </div>
      </div>
    </details>
  );
}
