import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { texts } from './texts.ts';

/** So many rows of a group are shown at once. */
const shown = 10;

/** A group of today with its count; long ones are folded after ten rows. */
export function Group({ title, rows }: { readonly title: string; readonly rows: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const rest = rows.length - shown;
  return (
    <section className="panel">
      <h2>{texts.count(title, rows.length)}</h2>
      <ul className="plain-list">{all ? rows : rows.slice(0, shown)}</ul>
      {rest > 0 && !all && <Button onClick={() => setAll(true)}>{texts.moreRows(rest)}</Button>}
    </section>
  );
}
