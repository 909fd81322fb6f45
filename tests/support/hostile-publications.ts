import type { HostileAt, HostilePerson } from './hostile-county.ts';
import { dayInChina, hostileWord as word, idOf } from './hostile-doors.ts';
import type { Values } from './hostile-input.ts';
import { uploadOver } from './hostile-upload.ts';

const reviewers: Readonly<Record<string, HostilePerson>> = {
  secrecy: 'secrecy',
  'review-1': 'first',
  'proof-1': 'proof',
  'review-2': 'second',
  'proof-2': 'otherProof',
  'review-3': 'third',
  'proof-3': 'thirdProof',
};

// One white point.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const before = dayInChina(-3);

interface Step {
  readonly id: string;
  readonly state: string;
}

/** Publications in every state that shows something of its own. */
export async function publishHostile(
  { people, doors, texts, url }: HostileAt,
  { rowId, documentId }: { readonly rowId: string; readonly documentId: string },
): Promise<Readonly<Record<string, string>>> {
  const { clerk, head, secrecy, first } = people;
  const image = await uploadOver(url, clerk, '"><img src=x onerror=window.pwned=1>.png', picture);
  const list = await uploadOver(url, clerk, '<svg onload=window.pwned=1>.txt', Buffer.from('现予公开。'));
  const doorOf = (publicationId: string, rest = '') =>
    `/api/bodies/${clerk.bodyId}/publications/${publicationId}${rest}`;
  const whole = async (publicationId: string) =>
    (await clerk.ask('GET', doorOf(publicationId))) as {
      readonly working: { readonly digest: string; readonly steps: readonly Step[] } | null;
      readonly urgency: { readonly digest: string; readonly steps: readonly Step[] } | null;
    };
  const digestOf = async (publicationId: string) => (await whole(publicationId)).working?.digest ?? '';
  const versionOf = async (publicationId: string) =>
    ((await clerk.ask('GET', doorOf(publicationId, '/manuscript'))) as { readonly version: number }).version;

  const write = async (publicationId: string, more: Values = {}) =>
    doors.try(
      clerk,
      'saveManuscript',
      { publicationId },
      {
        version: await versionOf(publicationId),
        href: 'https://example.invalid/#javascript:window.pwned=1;//&quot;onmouseover=window.pwned=1',
        fileId: image.body['fileId'],
        formedOn: before,
        'edition.head.interprets': [],
        'edition.head.validity': null,
        'edition.attachments.fileId': list.body['fileId'],
        'edition.attachments.sha256': list.body['sha256'],
        'edition.attachments.mediaType': list.body['mediaType'],
        'edition.attachments.bytes': list.body['bytes'],
        ...more,
      },
    );
  const begin = async (more: Values = {}, place: Values = {}) => {
    const values = { columnId: 'notice', rowId: null, obligationKey: null, documentId: null, ...place };
    const publicationId = idOf(await doors.try(clerk, 'openPublication', {}, values));
    await write(publicationId, more);
    return publicationId;
  };
  const send = async (publicationId: string) =>
    doors.try(clerk, 'submitPublication', { publicationId }, { version: await versionOf(publicationId) });
  const pass = async (publicationId: string, until = '') => {
    for (;;) {
      const { working, urgency } = await whole(publicationId);
      const round = working ?? urgency;
      const step = round?.steps.find(({ state }) => state === 'current');
      if (round === null || step === undefined || step.id === until) return publicationId;
      const values = { digest: round.digest, step: step.id };
      await doors.try(people[reviewers[step.id] ?? 'head'], 'passStep', { publicationId }, values);
    }
  };
  // What stands in a number is read before a text goes on.
  const readable = { 'edition.head.number': null };
  const sent = async (more: Values = {}, place: Values = {}) => {
    const publicationId = await begin({ ...readable, ...more }, place);
    await send(publicationId);
    return publicationId;
  };
  const publicNow = async (publicationId: string) => {
    await pass(publicationId);
    await doors.try(head, 'publish', { publicationId }, { digest: await digestOf(publicationId) });
    return publicationId;
  };
  const returned = async (publicationId: string) => {
    await pass(publicationId, 'review-1');
    const values = { digest: await digestOf(publicationId), step: 'review-1' };
    await doors.try(first, 'returnStep', { publicationId }, values);
    return publicationId;
  };

  const corrected = await publicNow(await sent({}, { rowId, documentId }));
  await doors.try(clerk, 'startCorrection', { publicationId: corrected });
  await write(corrected, readable);
  await send(corrected);
  await publicNow(corrected);

  const interpreting = await publicNow(
    await sent({ 'edition.head.interprets': [corrected] }, { columnId: 'interpretation' }),
  );

  // Something to find, let through with a reason; returned and sent again, so that two texts are compared.
  const summary = `${texts.text('saveManuscript edition.head.summary', 400)}${word}联系电话13800138000`;
  const inReview = await begin({ ...readable, summary }, { columnId: 'news' });
  const found = (await clerk.ask('POST', doorOf(inReview, '/screening'), {
    version: await versionOf(inReview),
  })) as { readonly findings: readonly { readonly fingerprint: string }[] };
  const explained = () =>
    Object.fromEntries(
      found.findings.map(({ fingerprint }) => [fingerprint, texts.text('saveManuscript explanations', 500)]),
    );
  await write(inReview, { ...readable, summary, explanations: explained() });
  await send(inReview);
  const letThrough = async () => {
    const digest = await digestOf(inReview);
    const { screening } = (await clerk.ask('GET', doorOf(inReview, `/texts/${digest}`))) as {
      readonly screening: {
        readonly findings: readonly { readonly fingerprint: string; readonly open: boolean }[];
      };
    };
    for (const { fingerprint, open } of screening.findings) {
      const values = { digest, fingerprint };
      if (open) await doors.try(secrecy, 'letHitThrough', { publicationId: inReview }, values);
    }
  };
  await letThrough();
  await returned(inReview);
  await write(inReview, { ...readable, summary, explanations: explained() });
  await send(inReview);
  await letThrough();
  const steps = ['review-1', 'review-2'];
  await doors.try(head, 'exemptPerson', { publicationId: inReview }, { personId: first.id, steps });
  await pass(inReview, 'review-1');

  const beingWritten = await begin({ summary });
  await write(beingWritten, { summary, explanations: explained() });
  await doors.try(
    clerk,
    'screenManuscript',
    { publicationId: beingWritten },
    {
      version: await versionOf(beingWritten),
    },
  );
  const masked = await begin({ summary });
  await doors.try(
    clerk,
    'maskFindings',
    { publicationId: masked },
    {
      version: await versionOf(masked),
      fingerprints: found.findings.map(({ fingerprint }) => fingerprint),
    },
  );
  await doors.try(
    clerk,
    'placePublication',
    { publicationId: masked },
    {
      columnId: 'news',
      rowId: null,
      obligationKey: null,
      documentId: null,
    },
  );

  const withdrawn = await publicNow(await sent());
  await doors.try(head, 'withdrawPublication', { publicationId: withdrawn });
  const invalidated = await publicNow(await sent());
  await doors.try(head, 'invalidatePublication', { publicationId: invalidated });
  const archived = await publicNow(await sent());
  await doors.try(head, 'archivePublication', { publicationId: archived });
  const discarded = await begin();
  await doors.try(clerk, 'discardPublication', { publicationId: discarded });
  const sentBack = await returned(await sent());

  const urgent = await pass(await sent(), 'review-1');
  await doors.try(head, 'publishUrgently', { publicationId: urgent }, { digest: await digestOf(urgent) });

  const moment = { on: dayInChina(5), time: '09:30' };
  const scheduled = await pass(await sent());
  await doors.try(
    head,
    'schedulePublication',
    { publicationId: scheduled },
    {
      ...moment,
      digest: await digestOf(scheduled),
    },
  );
  await doors.try(head, 'unschedulePublication', { publicationId: scheduled });
  await doors.try(
    head,
    'schedulePublication',
    { publicationId: scheduled },
    {
      ...moment,
      digest: await digestOf(scheduled),
    },
  );
  const own = await sent({}, { columnId: 'news' });
  return {
    corrected,
    interpreting,
    inReview,
    beingWritten,
    masked,
    withdrawn,
    invalidated,
    archived,
    discarded,
    sentBack,
    urgent,
    scheduled,
    own,
  };
}
