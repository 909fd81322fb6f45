/** What is used of word-extractor, which has no types of its own. */
declare module 'word-extractor' {
  interface Extracted {
    getBody(): string;
    getTextboxes(options?: { includeHeadersAndFooters?: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Uint8Array): Promise<Extracted>;
  }
}
