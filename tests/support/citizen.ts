/** What a page answered. */
export interface CitizenPage {
  readonly status: number;
  /** Where it stands after being sent on. */
  readonly path: string;
  readonly html: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

export interface CitizenFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A browser without scripts: follows what it is sent on to, and keeps cookies by their path. */
export function citizen(url: string, headers: Readonly<Record<string, string>> = {}) {
  const jar = new Map<string, { readonly path: string; readonly pair: string }>();

  async function ask(path: string, init: RequestInit = {}): Promise<CitizenPage> {
    const cookie = [...jar.values()].filter((each) => path.startsWith(each.path)).map(({ pair }) => pair);
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...(cookie.length === 0 ? {} : { cookie: cookie.join('; ') }) },
    });
    for (const each of response.headers.getSetCookie()) {
      const at = /; Path=([^;]+)/u.exec(each)?.[1] ?? '/';
      const [pair = ''] = each.split(';');
      if (/Max-Age=0\b/u.test(each)) jar.delete(at);
      else jar.set(at, { path: at, pair });
    }
    const to = response.headers.get('location');
    if (response.status === 303 && to !== null) return ask(to);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      path,
      headers: response.headers,
      bytes,
      html: new TextDecoder().decode(bytes),
    };
  }

  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Readonly<Record<string, string>>, files: readonly CitizenFile[] = []) => {
      if (files.length === 0) return ask(path, { method: 'POST', body: new URLSearchParams(fields) });
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const { field, name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
      return ask(path, { method: 'POST', body: form });
    },
    cookies: () => [...jar.values()].map(({ pair }) => pair),
  };
}

/** The value of a hidden field of a page. */
export const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';

/** Sentences that a page lists above its form as to be changed. */
export const faultsIn = (html: string): readonly string[] => {
  const summary = /class="fault-summary"[^]*?<\/ul>/u.exec(html)?.[0] ?? '';
  return [...summary.matchAll(/<li>(?:<a [^>]*>)?([^<]*)/gu)].map(([, text = '']) => text);
};
