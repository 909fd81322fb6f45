import { Button, Input } from 'antd';
import { useState } from 'react';
import type { WordRow } from './word-list.ts';
import { wordLevels } from '../../../screening/word-table.ts';
import { texts } from './texts.ts';

/** One word to be edited; what is seldom needed opens below. */
export function EditableWord({
  row,
  faults,
  put,
  remove,
}: {
  readonly row: WordRow;
  readonly faults: readonly string[];
  readonly put: (row: WordRow) => void;
  readonly remove: () => void;
}) {
  const id = `word-${row.key}`;
  const [open, setOpen] = useState(row.except !== '' || row.why !== '');
  const text = (name: 'word' | 'right' | 'except' | 'why', label: string) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input
        id={`${id}-${name}`}
        value={row[name]}
        status={faults.length > 0 && name === 'word' ? 'error' : ''}
        aria-invalid={faults.length > 0 && name === 'word' ? true : undefined}
        aria-describedby={faults.length > 0 && name === 'word' ? `${id}-faults` : undefined}
        onChange={(event) => put({ ...row, [name]: event.target.value })}
      />
    </div>
  );
  return (
    <li className="word-row" id={id}>
      <div className="field">
        <label htmlFor={`${id}-list`}>{texts.list}</label>
        <select
          id={`${id}-list`}
          className="choice"
          value={row.list}
          onChange={(event) => put({ ...row, list: event.target.value as WordRow['list'] })}
        >
          {[texts.typo, texts.sensitive].map((list) => (
            <option key={list}>{list}</option>
          ))}
        </select>
      </div>
      {text('word', texts.word)}
      {row.list === texts.typo ? text('right', texts.right) : <div />}
      <div className="field">
        <label htmlFor={`${id}-level`}>{texts.level}</label>
        <select
          id={`${id}-level`}
          className="choice"
          value={row.level}
          onChange={(event) => put({ ...row, level: event.target.value as WordRow['level'] })}
        >
          {(['warning', 'error'] as const).map((level) => (
            <option key={level} value={level}>
              {wordLevels[level]}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.more}
        </Button>
        <Button size="small" aria-label={texts.removeWord(row.word)} onClick={remove}>
          {texts.remove}
        </Button>
      </div>
      {open && (
        <div className="wide">
          {text('except', texts.exceptLabel)}
          {text('why', texts.why)}
        </div>
      )}
      {faults.length > 0 && (
        <ul className="plain-list fault wide-line" id={`${id}-faults`}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
