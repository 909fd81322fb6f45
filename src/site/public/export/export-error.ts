/** Why a folder cannot be written; the message is a Chinese sentence for who gave the command. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}
