import { Button, Input } from 'antd';
import { redactionGroundIds, redactionGrounds, type RedactionGroundId } from '../../../../law/index.ts';
import { texts } from './texts.ts';
import type { Boxes } from './use-boxes.ts';

export const groundOptions = redactionGroundIds.map((value) => ({
  value,
  title: `${redactionGrounds[value].basis.article} ${redactionGrounds[value].title}`,
}));

/** Every place that is covered, in the order of the pages, each with its ground and its note. */
export function BoxList({ boxes }: { readonly boxes: Boxes }) {
  const seen = new Map<number, number>();
  const rows = [
    ...boxes.boxes.map((box) => {
      const number = (seen.get(box.page) ?? 0) + 1;
      seen.set(box.page, number);
      return { ...box, name: texts.boxName(box.page, number), drawn: true };
    }),
    ...boxes.words.map((word) => ({ ...word, name: word.text, drawn: false })),
  ];
  return (
    <ul className="plain-list divided">
      {rows.map(({ key, name, ground, note, drawn }) => (
        <li key={key} className={boxes.chosen === key ? 'redact-row chosen' : 'redact-row'}>
          {drawn ? (
            <a
              href={`#box-${key}`}
              onClick={(event) => {
                event.preventDefault();
                const box = document.getElementById(`box-${key}`);
                box?.scrollIntoView({ block: 'center' });
                box?.focus();
              }}
            >
              {name}
            </a>
          ) : (
            <strong>{name}</strong>
          )}
          <Button size="small" aria-label={texts.removeNamed(name)} onClick={() => boxes.remove(key)}>
            {texts.remove}
          </Button>
          <select
            className="choice"
            aria-label={texts.groundOf(name)}
            value={ground}
            onChange={(event) => boxes.change(key, { ground: event.target.value as RedactionGroundId })}
          >
            {groundOptions.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
          <Input
            aria-label={texts.noteOf(name)}
            placeholder={texts.note}
            maxLength={200}
            value={note}
            onChange={(event) => boxes.change(key, { note: event.target.value })}
          />
        </li>
      ))}
    </ul>
  );
}
