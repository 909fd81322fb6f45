import type { ReactElement } from 'react';
import { linkTo, whole, type SiteCall } from '../call.ts';
import { frameTexts as texts } from '../texts/frame.ts';

/** The longest question that the search takes. */
const maximalLength = 100;

interface SearchBoxProps {
  readonly call: SiteCall;
  /** Of the input: unique in the page. */
  readonly id: string;
  /** What was asked for before. */
  readonly words?: string;
  /**
   * Seen above the input; without it the label is for readers only, and stands in the input as a hint. That one, in the
   * header, is the landmark of the page.
   */
  readonly label?: string;
}

/** Where a search is sent; null where nothing answers: in an exported folder of a site that has no address. */
export const searchAddress = (call: SiteCall): string | null => {
  const path = linkTo(call, { kind: 'search' });
  if (!call.exported) return path;
  return call.publicUrl === null ? null : whole(call, path);
};

/** The search of the face that the page belongs to: a form that asks by its address, without scripts. */
export function SearchBox({ call, id, words = '', label }: SearchBoxProps): ReactElement | null {
  const action = searchAddress(call);
  if (action === null) return null;
  return (
    <form
      className="search-box"
      role={label === undefined ? 'search' : undefined}
      action={action}
      method="get"
    >
      <label htmlFor={id} className={label === undefined ? 'unseen' : undefined}>
        {label ?? texts.searchLabel}
      </label>
      <div>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={words}
          maxLength={maximalLength}
          placeholder={label === undefined ? texts.searchLabel : undefined}
          autoComplete="off"
        />
        <button type="submit">{texts.search}</button>
      </div>
    </form>
  );
}
