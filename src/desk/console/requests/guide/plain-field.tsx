import { Input } from 'antd';
import { controlId } from '../../form/use-form.ts';

/** A field of a list inside a form: named by its path in the act's input, so that faults find it. */
export function PlainField({
  path,
  label,
  hint,
  fault,
  value,
  options,
  blank,
  area = false,
  rows,
  most,
  put,
}: {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly value: string;
  /** Closed list; a line of text where there is none. */
  readonly options?: readonly { readonly value: string; readonly title: string }[];
  readonly blank?: string;
  readonly area?: boolean;
  readonly rows?: number;
  readonly most?: number;
  readonly put: (value: string) => void;
}) {
  const id = controlId(path);
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`]
    .filter((each) => each !== '')
    .join(' ');
  const control = {
    id,
    value,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': fault === undefined ? undefined : true,
    onChange: (event: { target: { value: string } }) => put(event.target.value),
  };
  const text = {
    ...control,
    status: fault === undefined ? ('' as const) : ('error' as const),
    autoComplete: 'off',
    ...(most === undefined ? {} : { maxLength: most }),
  };
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
      {options !== undefined ? (
        <select {...control} className="choice">
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </select>
      ) : area ? (
        <Input.TextArea {...text} autoSize={{ minRows: rows ?? 2, maxRows: 14 }} />
      ) : (
        <Input {...text} />
      )}
    </div>
  );
}
