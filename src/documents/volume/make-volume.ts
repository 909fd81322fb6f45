import type { WriteOptions } from '../writing/writer.ts';
import { bindVolume } from './bind-volume.ts';
import { pieceOfFile } from './piece-of-file.ts';
import type { BoundVolume, Piece, Volume } from './volume.ts';

/**
 * The papers of one request as one PDF: cover, contents, every paper in its order, numbered through. Files may be hostile: on the
 * server it runs in threads (`createVolumePool`).
 */
export async function makeVolume(volume: Volume, options: WriteOptions = {}): Promise<BoundVolume> {
  const pieces: Piece[] = [];
  for (const file of volume.files) pieces.push(await pieceOfFile(file, options));
  return bindVolume(volume, pieces, options);
}
