import { useEffect, useState } from 'react';
import type { Form, Fault } from '../form/use-form.ts';
import type { CallError } from '../call/call-error.ts';
import { headValuesOf, withHeadValues, type HeadValues } from './head-values.ts';
import type { Kept, ManuscriptKeeper } from './manuscript-keeper.ts';

/** What the fields of the page show: the head, and what the public is told of a correction. */
export interface WrittenValues extends HeadValues {
  readonly changeNote: string;
}

const valuesOf = ({ draft }: Kept): WrittenValues => ({
  ...headValuesOf(draft.edition),
  changeNote: draft.changeNote ?? '',
});

/**
 * The head as a form whose fields save themselves: what is typed goes to the keeper at once, what the server brings comes
 * into the fields.
 */
export function useHeadForm(
  keeper: ManuscriptKeeper,
  kept: Kept,
  told: {
    readonly faults: (values: WrittenValues) => readonly Fault[];
    readonly refusal: CallError | null;
    readonly attempts: number;
    readonly sending: boolean;
    readonly submit: Form<WrittenValues>['submit'];
  },
): Form<WrittenValues> {
  const [values, setValues] = useState(() => valuesOf(kept));
  const { epoch } = kept;
  useEffect(() => {
    if (epoch > 0) setValues(valuesOf(keeper.snapshot()));
  }, [epoch, keeper]);
  const put = (next: WrittenValues) => {
    setValues(next);
    keeper.change((draft) => ({
      ...draft,
      edition: withHeadValues(draft.edition, next),
      changeNote: next.changeNote.trim() === '' ? null : next.changeNote,
    }));
  };
  return {
    values,
    set: (name, value) => put({ ...values, [name]: value }),
    setAll: put,
    touched: kept.draft !== kept.saved.draft,
    faults: told.faults(values),
    refusal: told.refusal,
    attempts: told.attempts,
    sending: told.sending,
    submit: told.submit,
  };
}
