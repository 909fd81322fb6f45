import { Button, Input } from 'antd';
import { useState } from 'react';
import { DateInput } from '../form/date-input.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { texts } from './texts.ts';

/** One filter of a list: text, a choice or a date. */
export interface FilterField {
  readonly name: string;
  readonly title: string;
  readonly kind?: 'text' | 'date';
  /** Values to choose from, by what the address says. */
  readonly options?: readonly { readonly value: string; readonly title: string }[];
}

type Filters = Readonly<Record<string, string>>;

/** How a filter that is on reads: 角色：经办人. */
export function filterText({ title, options }: FilterField, value: string): string {
  return `${title}：${options?.find((option) => option.value === value)?.title ?? value}`;
}

/** Filters apply on 查询 or Enter only; those that are on stand below as tags to take away. */
export function FilterBar({
  fields,
  filters,
  apply,
}: {
  readonly fields: readonly FilterField[];
  readonly filters: Filters;
  readonly apply: (filters: Filters) => void;
}) {
  const [typed, setTyped] = useState<Filters>(filters);
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const on = fields.filter(({ name }) => name in filters);
  const put = (name: string, value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const shown = !narrow || open;
  return (
    <div className="stack tight no-print" data-filter="">
      {narrow && (
        <div>
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {on.length === 0 ? texts.filters : texts.filtersCount(on.length)}
          </Button>
        </div>
      )}
      {shown && (
        <form
          className="filters"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            apply(typed);
            setOpen(false);
          }}
        >
          {fields.map(({ name, title, kind = 'text', options }) => (
            <div className="field" key={name}>
              <label htmlFor={`filter-${name}`}>{title}</label>
              {options === undefined ? (
                kind === 'date' ? (
                  <DateInput
                    id={`filter-${name}`}
                    label={title}
                    value={typed[name] ?? ''}
                    put={(value) => put(name, value)}
                  />
                ) : (
                  <Input
                    id={`filter-${name}`}
                    value={typed[name] ?? ''}
                    onChange={(event) => put(name, event.target.value)}
                  />
                )
              ) : (
                <select
                  id={`filter-${name}`}
                  className="choice"
                  value={typed[name] ?? ''}
                  onChange={(event) => put(name, event.target.value)}
                >
                  <option value="">{texts.all}</option>
                  {options.map(({ value, title }) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                </select>
              )}
            </div>
          ))}
          <Button type="primary" htmlType="submit">
            {texts.apply}
          </Button>
        </form>
      )}
      {on.length > 0 && (
        <div className="tags">
          {on.map((field) => {
            const value = filters[field.name] ?? '';
            const { [field.name]: _gone, ...rest } = filters;
            return (
              <span className="tag" key={field.name}>
                {filterText(field, value)}
                <button
                  type="button"
                  aria-label={texts.removeFilter(filterText(field, value))}
                  onClick={() => apply(rest)}
                >
                  ×
                </button>
              </span>
            );
          })}
          <Button size="small" type="link" onClick={() => apply({})}>
            {texts.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
