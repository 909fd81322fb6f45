/** A file that cannot be read, with the reason as the Chinese sentence that the user is shown. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
