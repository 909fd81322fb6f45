export { cite, citationText, instrumentOf } from './citation.ts';
export type { Citation, Instrument, InstrumentId } from './citation.ts';
export { instruments } from './instruments.ts';
