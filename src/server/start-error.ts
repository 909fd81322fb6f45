/** What keeps the server from starting, as a Chinese sentence for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
