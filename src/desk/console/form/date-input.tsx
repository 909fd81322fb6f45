import { CalendarOutlined } from '@ant-design/icons';
import { Input, type InputProps } from 'antd';
import { useRef } from 'react';
import { parseCivilDate } from '../../../law/index.ts';
import { dateText } from '../parts/dates.ts';
import { texts } from './texts.ts';
import { typedDate } from './typed-date.ts';

/**
 * A date, typed or picked. Always written 2026-11-20, whatever the browser's language; the weekday is said beside it,
 * as it decides whether the office is open.
 */
export function DateInput({
  value,
  put,
  label,
  ...rest
}: Pick<InputProps, 'id' | 'status' | 'aria-label' | 'aria-invalid' | 'aria-describedby'> & {
  readonly value: string;
  readonly put: (value: string) => void;
  /** Of the button that opens the browser's calendar. */
  readonly label: string;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="date">
      <Input
        {...rest}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => {
          const { value: typed } = event.target;
          put(/^\d{8}$/u.test(typed) ? typedDate(typed) : typed);
        }}
        onBlur={() => put(typedDate(value))}
        suffix={
          <button
            type="button"
            className="pick"
            aria-label={texts.pickDate(label)}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarOutlined aria-hidden />
          </button>
        }
      />
      <input
        ref={picker}
        type="date"
        className="picker"
        tabIndex={-1}
        aria-hidden="true"
        value={parseCivilDate(value) === null ? '' : value}
        onChange={(event) => put(event.target.value)}
      />
      <span className="hint" aria-live="polite">
        {parseCivilDate(value) === null ? '' : dateText(value, true).replace(/^.*（(?<day>.+)）$/u, '$<day>')}
      </span>
    </span>
  );
}
