import type { VolumeCover } from '../../law/index.ts';

/** A paper of a case as it goes into the volume. */
export interface VolumeFile {
  readonly title: string;
  /** Of a letter; empty for none. */
  readonly number: string;
  /** 2026年9月18日 */
  readonly date: string;
  /** As it came. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The papers of one request, in the order of the volume (一申请一卷). */
export interface Volume {
  readonly cover: VolumeCover;
  readonly files: readonly VolumeFile[];
}

/** A volume as one PDF. */
export interface BoundVolume {
  readonly bytes: Uint8Array;
  /** Of the papers; cover and contents are not counted. */
  readonly pages: number;
  /** Where each paper stands, in the order of the volume. */
  readonly entries: readonly VolumePlace[];
  /** What the person should know, in Chinese sentences. */
  readonly remarks: readonly string[];
}

export interface VolumePlace {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** One paper as pages. */
export interface Piece {
  readonly pdf: Uint8Array;
  /** Whether the file itself is put into the volume as an attachment, as its pages do not show it. */
  readonly attached: boolean;
  readonly remark: string | null;
}

/** 3, or 3—5: as the contents and a list of evidence have it. */
export const pagesOf = ({ from, to }: Pick<VolumePlace, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}—${to}`;
