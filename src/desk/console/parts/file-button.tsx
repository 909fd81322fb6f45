import type { ReactNode } from 'react';

/** A native file input that looks like a button. */
export function FileButton({
  label,
  name,
  multiple = false,
  accept,
  take,
}: {
  readonly label: ReactNode;
  /** For readers, where the words alone do not say which. */
  readonly name?: string;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly take: (files: readonly File[]) => void;
}) {
  return (
    <label className="file-button">
      <input
        type="file"
        multiple={multiple}
        aria-label={name}
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <span aria-hidden={name === undefined ? undefined : true}>{label}</span>
    </label>
  );
}
