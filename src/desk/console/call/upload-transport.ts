/** What a call is sent by: the browser's own `fetch`, or what tells how far a file has come. */
export type Transport = (address: string, init: RequestInit) => Promise<Response>;

/** Sends by XMLHttpRequest, which alone tells how much was sent. @param told bytes sent, and bytes in all */
export const tellingTransport =
  (told: (sent: number, total: number) => void): Transport =>
  (address, { method = 'GET', headers, body }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, address);
      request.responseType = 'arraybuffer';
      for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener('progress', ({ loaded, total }) => told(loaded, total));
      request.addEventListener('load', () => {
        const type = request.getResponseHeader('content-type');
        resolve(
          new Response(request.response as ArrayBuffer, {
            status: request.status,
            ...(type === null ? {} : { headers: { 'content-type': type } }),
          }),
        );
      });
      const lost = () => reject(new TypeError('the server was not reached'));
      request.addEventListener('error', lost);
      request.addEventListener('abort', lost);
      request.addEventListener('timeout', lost);
      request.send(body as XMLHttpRequestBodyInit | null);
    });
