import { Button, Input } from 'antd';
import { DateInput } from '../form/date-input.tsx';
import { TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { controlId, type Form } from '../form/use-form.ts';
import type { NoticeValues } from './notice-values.ts';
import { texts } from './texts.ts';

interface CellProps {
  readonly form: Form<NoticeValues>;
  readonly path: string;
  /** What readers hear. */
  readonly label: string;
  /** What stands above it. */
  readonly head: string;
  readonly value: string;
  readonly date?: boolean;
  readonly put: (value: string) => void;
}

/** One input of a row, with its fault. */
function Cell({ form, path, label, head, value, date = false, put }: CellProps) {
  const fault = form.faults.find(({ field }) => field === path)?.message;
  const id = controlId(path);
  const control = {
    id,
    value,
    'aria-label': label,
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
    status: fault === undefined ? ('' as const) : ('error' as const),
  };
  return (
    <>
      <label className="hint" htmlFor={id}>
        {head}
      </label>
      {date ? (
        <DateInput {...control} label={label} put={put} />
      ) : (
        <Input {...control} onChange={(event) => put(event.target.value)} />
      )}
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
    </>
  );
}

function Holidays({ form }: { readonly form: Form<NoticeValues> }) {
  const { holidays } = form.values;
  const put = (at: number, change: Partial<(typeof holidays)[number]>) =>
    form.set(
      'holidays',
      holidays.map((holiday, place) => (place === at ? { ...holiday, ...change } : holiday)),
    );
  const fault = form.faults.find(({ field }) => field === 'holidays')?.message;
  return (
    <fieldset className="field" id={controlId('holidays')}>
      <legend>{texts.holidaysLabel}</legend>
      {fault !== undefined && <div className="fault">{fault}</div>}
      {holidays.map(({ name, from, to }, at) => (
        <div className="holiday" key={at}>
          <span>
            <Cell
              form={form}
              path={`holidays.${at}.name`}
              label={texts.holidayName(at + 1)}
              head={texts.nameHead}
              value={name}
              put={(value) => put(at, { name: value })}
            />
          </span>
          <span>
            <Cell
              form={form}
              path={`holidays.${at}.from`}
              label={texts.holidayFrom(at + 1)}
              head={texts.fromHead}
              date
              value={from}
              put={(value) => put(at, { from: value })}
            />
          </span>
          <span>
            <Cell
              form={form}
              path={`holidays.${at}.to`}
              label={texts.holidayTo(at + 1)}
              head={texts.toHead}
              date
              value={to}
              put={(value) => put(at, { to: value })}
            />
          </span>
          <Button
            aria-label={texts.removeHoliday(at + 1)}
            onClick={() =>
              form.set(
                'holidays',
                holidays.filter((_, place) => place !== at),
              )
            }
          >
            {texts.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => form.set('holidays', [...holidays, { name: '', from: '', to: '' }])}>
          {texts.addHoliday}
        </Button>
      </div>
    </fieldset>
  );
}

function MakeUpDays({ form }: { readonly form: Form<NoticeValues> }) {
  const { makeUpDays } = form.values;
  return (
    <fieldset className="field" id={controlId('makeUpDays')}>
      <legend>{texts.makeUpLabel}</legend>
      {makeUpDays.map((day, at) => (
        <div className="holiday single" key={at}>
          <span>
            <Cell
              form={form}
              path={`makeUpDays.${at}`}
              label={texts.makeUpDay(at + 1)}
              head={texts.dayHead}
              date
              value={day}
              put={(value) =>
                form.set(
                  'makeUpDays',
                  makeUpDays.map((each, place) => (place === at ? value : each)),
                )
              }
            />
          </span>
          <Button
            aria-label={texts.removeMakeUp(at + 1)}
            onClick={() =>
              form.set(
                'makeUpDays',
                makeUpDays.filter((_, place) => place !== at),
              )
            }
          >
            {texts.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => form.set('makeUpDays', [...makeUpDays, ''])}>{texts.addMakeUp}</Button>
      </div>
    </fieldset>
  );
}

/** A notice by hand: what it is called, the days off, the days made up for. */
export function NoticeFields({ form }: { readonly form: Form<NoticeValues> }) {
  return (
    <>
      <TextField form={form} name="year" label={texts.year} inputMode="numeric" />
      <TextField form={form} name="title" label={texts.noticeTitle} />
      <TextField
        form={form}
        name="number"
        label={`${texts.numberLabel}${common.optional}`}
        hint={texts.numberHint}
      />
      <TextField form={form} name="date" kind="date" label={`${texts.date}${common.optional}`} />
      <Holidays form={form} />
      <MakeUpDays form={form} />
    </>
  );
}
