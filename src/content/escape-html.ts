import { plainCharacters } from './plain-characters.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML and XML, between tags and between quotes of an attribute alike. */
export function escapeHtml(text: string): string {
  return plainCharacters(text).replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
}
