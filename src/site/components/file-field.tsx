import type { ReactElement } from 'react';
import { texts } from '../texts.ts';

/** Endings that the file dialog offers. */
const accepted = '.pdf,.docx,.doc,.wps,.xlsx,.html,.htm,.mht,.txt,.md,.json';

interface FileFieldProps {
  /** Name of the field and id of its input; begins the ids round it. */
  readonly id: string;
  readonly label: string;
  /** Above the input. */
  readonly hints: readonly string[];
  /** Below the input. */
  readonly note?: string;
  /** What is wrong with the field, empty for nothing yet; absent for a field that may be left empty. */
  readonly problem?: string;
  readonly multiple?: boolean;
  /** Before the button, where the script lets files be dropped. */
  readonly drop?: string;
}

/** A field for files: the input works by itself; with scripts a button stands for it, and the files are counted. */
export function FileField(field: FileFieldProps): ReactElement {
  const { id, label, hints, note, problem, multiple, drop } = field;
  const hintIds = hints.map((_, index) => `${id}-hint-${index + 1}`);
  const described = [
    ...hintIds,
    ...(problem === undefined ? [] : [`${id}-problem`]),
    ...(note === undefined ? [] : [`${id}-note`]),
  ];
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hints.map((hint, index) => (
        <p key={hint} className="hint" id={hintIds[index]}>
          {hint}
        </p>
      ))}
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <p className="pick">
        {drop !== undefined && (
          <span className="drop-words" hidden data-with-script>
            {drop}
          </span>
        )}
        <input
          type="file"
          id={id}
          name={id}
          multiple={multiple}
          accept={accepted}
          aria-describedby={described.join(' ')}
          aria-invalid={problem === undefined || problem === '' ? undefined : true}
        />
        <label className="button secondary" htmlFor={id} hidden data-with-script>
          {texts.checkPage.choose}
        </label>
        <span className="chosen" id={`${id}-chosen`} />
      </p>
      {note !== undefined && (
        <p className="hint" id={`${id}-note`}>
          {note}
        </p>
      )}
    </>
  );
}
