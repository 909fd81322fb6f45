/** The address inside the desk of a page that the server names. */
export const inside = (page: string): string => page.replace(/^\/desk/u, '');
