const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe between tags and inside quoted attributes, in XML and in HTML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => entities[char] ?? char);
}
