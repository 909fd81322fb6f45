/** A request that is not served, with what the person is told; becomes an error page or a JSON sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly statusCode: number;
  readonly title: string;
  /** Seconds after which to try again, for 429 and 503. */
  readonly retryAfter: number | null;

  constructor(statusCode: number, words: { title: string; text: string }, retryAfter: number | null = null) {
    super(words.text);
    this.statusCode = statusCode;
    this.title = words.title;
    this.retryAfter = retryAfter;
  }
}
