/** A database that cannot be brought to this version, in a Chinese sentence. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}
