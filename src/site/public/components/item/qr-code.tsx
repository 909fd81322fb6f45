import type { ReactElement } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** What it shows, for those who do not see it. */
  readonly label: string;
}

/** Blank modules around the code, as the norm of QR codes asks for. */
const quiet = 4;

/** A text as a QR code, drawn here: nothing is asked of anyone else. */
export function QrCode({ text, label }: QrCodeProps): ReactElement {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [run(row, x, y)] : [])))
    .join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** The dark modules from one on in its row, as one rectangle. */
function run(row: readonly boolean[], x: number, y: number): string {
  const end = row.indexOf(false, x);
  return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
}
