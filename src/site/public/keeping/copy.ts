import type { Freshness } from '../reply.ts';
import type { PlaceKind } from '../place.ts';

/** Some bytes as they are sent. */
export interface Packed {
  readonly bytes: Buffer;
  /** A strong one, of these very bytes; with its quotation marks. */
  readonly etag: string;
}

/** What a copy says of where it stands and of when it holds. */
export interface Standing {
  readonly key: string;
  /** Null where nothing stands. */
  readonly place: PlaceKind | null;
  readonly bodyId: string;
  /** Number in the address where it has one: of an item, its editions and files. */
  readonly number: number | null;
  readonly fresh: Freshness;
  /** The revision of the body, or of everything, that it was made of. */
  readonly revision: string;
  /** The civil day in China on which it was made, counted from 1970: validity and 截至 follow it. */
  readonly day: number;
  readonly madeAt: Date;
}

/** A page or text, in each of the encodings in which it may be asked for. */
export interface Page extends Standing {
  readonly kind: 'page';
  readonly status: 200 | 400 | 404 | 410;
  readonly type: string;
  /** What it is saved as; null for what the browser shows. */
  readonly name: string | null;
  readonly identity: Packed;
  readonly gzip: Packed | null;
  readonly br: Packed | null;
}

/** Where a kept file is read, not its bytes. */
export interface FileSign extends Standing {
  readonly kind: 'file';
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly inline: boolean;
}

export type Copy = Page | FileSign;

/** About what an object and its keys take beside the bytes. */
const overhead = 1024;

/** Memory that a copy takes, in bytes. */
export const sizeOf = (copy: Copy): number =>
  overhead +
  copy.key.length * 2 +
  (copy.kind === 'file'
    ? 0
    : copy.identity.bytes.length + (copy.gzip?.bytes.length ?? 0) + (copy.br?.bytes.length ?? 0));

const dayMs = 86_400_000;
const chinaMs = 8 * 3_600_000;

/** The civil day in China, counted from 1970. */
export const dayOf = (now: Date): number => Math.floor((now.getTime() + chinaMs) / dayMs);
