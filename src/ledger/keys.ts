import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keys that are not in the database. Everything is derived from one secret of the installation. */
export interface Keys {
  /** Fingerprint of the secret: says which key a value was encrypted with, and nothing about it. */
  readonly id: string;
  /**
   * Encrypts a text. `place` (table, body, id) is bound in: a value moved to another row does not open there.
   * @returns nonce (12 bytes), tag (16), cipher text: AES-256-GCM
   */
  readonly seal: (text: string, place: string) => Buffer;
  /** @throws KeyError where the key is another one, or the value was altered or moved */
  readonly open: (sealed: Buffer, place: string) => string;
  /** The same for bytes of any kind: the papers of a case. */
  readonly sealBytes: (bytes: Uint8Array, place: string) => Buffer;
  /** @throws KeyError as `open` does */
  readonly openBytes: (sealed: Uint8Array, place: string) => Buffer;
  /** A code that only this installation can make: HMAC-SHA-256, hex. */
  readonly sign: (text: string) => string;
}

/** A sealed value that this key does not open. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  constructor(options?: ErrorOptions) {
    super(
      '这项内容用别的密钥加密，或者被改动过，现有的密钥打不开。请核对SECRET_KEY或keys文件夹里的密钥文件。',
      options,
    );
  }
}

const nonceBytes = 12;
const tagBytes = 16;

/** @param secret at least 32 bytes of random, as `keys/secret.key` or SECRET_KEY has them */
export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new RangeError('the secret needs 32 bytes or more');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `gongkai ${use}`, 32));
  const sealing = derive('personal data');
  const signing = derive('signatures');
  const sealBytes = (bytes: Uint8Array, place: string): Buffer => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
    cipher.setAAD(Buffer.from(place, 'utf8'));
    const body = [cipher.update(bytes), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
  };
  const openBytes = (sealed: Uint8Array, place: string): Buffer => {
    try {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(place, 'utf8'));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
    } catch (error) {
      throw new KeyError({ cause: error });
    }
  };
  return {
    id: createHash('sha256').update(derive('fingerprint')).digest('hex').slice(0, 16),
    seal: (text, place) => sealBytes(Buffer.from(text, 'utf8'), place),
    open: (sealed, place) => openBytes(sealed, place).toString('utf8'),
    sealBytes,
    openBytes,
    sign: (text) => createHmac('sha256', signing).update(text, 'utf8').digest('hex'),
  };
}
