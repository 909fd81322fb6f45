import { instruments } from './instruments.ts';

/** The id of a legal instrument or standard that the product relies on. */
export type InstrumentId = keyof typeof instruments;

/** One law, regulation, official document or standard. */
export interface Instrument {
  /** Full title, without 《》. */
  readonly title: string;
  /** How letters and screens shorten it: 条例. */
  readonly short: string;
  /** Number under which it was issued: 国务院令第711号. */
  readonly number?: string;
  readonly issuer: string;
  /** Civil date (YYYY-MM-DD) from which the cited text applies; null where it was not verified. */
  readonly inForceFrom: string | null;
  /** True where the number or date still has to be read in the original. */
  readonly toBeVerified?: boolean;
}

/** A place in an instrument: the instrument alone, or one of its articles or chapters. */
export interface Citation {
  readonly instrument: InstrumentId;
  /** As printed: 第三十六条第（一）项, 四、（二）. */
  readonly article?: string;
}

/**
 * Makes a citation.
 * @param instrument id of the instrument in `instruments`
 * @param article place inside it, as printed
 */
export function cite(instrument: InstrumentId, article?: string): Citation {
  return article === undefined ? { instrument } : { instrument, article };
}

/** The instrument that a citation names. */
export function instrumentOf(citation: Citation): Instrument {
  return instruments[citation.instrument];
}

/** A citation as a sentence prints it: 《条例》第三十六条第（一）项. */
export function citationText(citation: Citation): string {
  const { short } = instrumentOf(citation);
  return `《${short}》${citation.article ?? ''}`;
}
