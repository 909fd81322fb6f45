import type { SiteCall } from '../call.ts';
import { factsOf, takesRequests } from '../guide-of-body.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** The paper form of a body with its office and address; one that takes no requests has none. */
export async function applyFormPlace(call: SiteCall, { applicant, format }: PlaceOf<'apply-form'>): Replied {
  const { body } = call;
  if (!takesRequests(call)) return null;
  const { office, address, postcode, phone, fax, email } = factsOf(call);
  const written = await call.writePaper(
    {
      kind: 'application-form',
      bodyName: body.name,
      applicant,
      office,
      address,
      postcode,
      phone,
      fax,
      email,
    },
    format,
    // Written anew it is the same file: of when its facts were set, not of now.
    { writtenAt: new Date(body.guideSetAt ?? '2019-05-15T00:00:00+08:00') },
  );
  return {
    kind: 'bytes',
    bytes: written.bytes,
    name: written.fileName,
    mediaType: written.contentType,
    fresh: 'body',
  };
}
