import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { GuideFault } from '../../../law/index.ts';
import { controlId, type Form } from '../form/use-form.ts';
import type { GuideValues, PlaceValues } from './guide-values.ts';
import { texts } from './texts.ts';

const parts = [
  ['name', texts.placeName],
  ['address', texts.placeAddress],
  ['phone', texts.placePhone],
] as const;

/** Where people can read what is public (查阅场所): as many as there are. */
export function ReadingPlaces({
  form,
  note,
  faults,
}: {
  readonly form: Form<GuideValues>;
  readonly note: ReactNode;
  /** What law says of the facts as they stand. */
  readonly faults: readonly GuideFault[];
}) {
  const places = form.values.readingPlaces;
  const put = (next: readonly PlaceValues[]) => form.set('readingPlaces', next);
  const faultAt = (field: string) =>
    form.faults.find((fault) => fault.field === field)?.message ??
    faults.find((fault) => fault.field === field)?.sentence;
  return (
    <fieldset className="field" id={controlId('readingPlaces')}>
      <legend>{texts.readingPlaces}</legend>
      <div className="hint">{note}</div>
      {places.map((place, at) => (
        <div className="stack tight" key={place.key}>
          <div className="site-place">
            {parts.map(([part, label]) => {
              const field = `readingPlaces.${at}.${part}`;
              const id = controlId(field);
              const fault = faultAt(field);
              return (
                <div className={fault === undefined ? 'field' : 'field faulty'} key={part}>
                  <label htmlFor={id}>{texts.ofPlace(at + 1, label)}</label>
                  {fault !== undefined && (
                    <div className="fault" id={`${id}-fault`}>
                      {fault}
                    </div>
                  )}
                  <Input
                    id={id}
                    value={place[part]}
                    autoComplete="off"
                    status={fault === undefined ? '' : 'error'}
                    aria-invalid={fault === undefined ? undefined : true}
                    aria-describedby={fault === undefined ? undefined : `${id}-fault`}
                    onChange={(event) =>
                      put(
                        places.map((each) =>
                          each === place ? { ...each, [part]: event.target.value } : each,
                        ),
                      )
                    }
                  />
                </div>
              );
            })}
          </div>
          <div>
            <Button
              size="small"
              aria-label={texts.removePlaceOf(at + 1)}
              onClick={() => put(places.filter((each) => each !== place))}
            >
              {texts.removePlace}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          onClick={() =>
            put([
              ...places,
              { key: Math.max(-1, ...places.map(({ key }) => key)) + 1, name: '', address: '', phone: '' },
            ])
          }
        >
          {texts.addPlace}
        </Button>
      </div>
    </fieldset>
  );
}
