import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { controlId } from '../form/use-form.ts';
import { sentenceOf } from '../call/call-error.ts';
import { texts } from './texts.ts';

/** Something that can be chosen, by its id. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Records that are searched for by words and chosen: none, one or several of a list that is too long for a menu. */
export function PickFromList<T extends Titled>({
  name,
  legend,
  hint,
  fault,
  search: words,
  chosen,
  several = false,
  find,
  put,
}: {
  /** Name of the field; it begins the key of the search, too. */
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  readonly fault?: string | undefined;
  /** What the search box is called. */
  readonly search: string;
  readonly chosen: readonly T[];
  readonly several?: boolean;
  readonly find: (text: string) => Promise<readonly T[]>;
  readonly put: (chosen: readonly T[]) => void;
}) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ['pick', name, asked],
    queryFn: () => find(asked ?? ''),
    enabled: asked !== null,
  });
  const id = controlId(name);
  const go = () => setAsked(text.trim());
  const others = (data ?? []).filter((each) => chosen.every((one) => one.id !== each.id));
  return (
    <fieldset
      className={fault === undefined ? 'field' : 'field faulty'}
      id={id}
      aria-describedby={fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`}
    >
      <legend>{legend}</legend>
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
      {chosen.length === 0 && !several && <p>{texts.none}</p>}
      {chosen.length > 0 && (
        <ul className="plain-list stack tight">
          {chosen.map((one) => (
            <li key={one.id} className="row">
              <span>{one.title}</span>
              <Button
                size="small"
                aria-label={texts.remove(one.title)}
                onClick={() => put(chosen.filter((each) => each.id !== one.id))}
              >
                {texts.dropChosen}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(several || chosen.length === 0) && (
        <div className="row">
          <Input
            className="search-input"
            value={text}
            aria-label={words}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              go();
            }}
          />
          <Button onClick={go}>{texts.search}</Button>
        </div>
      )}
      <div role="status">
        {error !== null && <p className="fault">{sentenceOf(error)}</p>}
        {data !== undefined && others.length === 0 && <p>{texts.noMatch}</p>}
      </div>
      {others.length > 0 && (
        <ul className="plain-list stack tight">
          {others.map((each) => (
            <li key={each.id}>
              <Button
                size="small"
                className="wrapping"
                aria-label={texts.add(each.title)}
                onClick={() => {
                  put(several ? [...chosen, each] : [each]);
                  setAsked(null);
                  setText('');
                }}
              >
                {each.title}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
