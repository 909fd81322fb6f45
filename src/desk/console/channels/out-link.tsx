import { texts } from './texts.ts';

/** Longest part of an address that a list shows. */
const longest = 40;

/** An address outside the desk. Anything but a web address is shown and not linked: it was typed by someone. */
export function OutLink({ address, short = false }: { readonly address: string; readonly short?: boolean }) {
  const shown = short && address.length > longest ? `${address.slice(0, longest)}…` : address;
  if (!/^https?:\/\//iu.test(address)) return <span>{shown}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {shown}
      <span className="hidden">{texts.newTab}</span>
    </a>
  );
}
