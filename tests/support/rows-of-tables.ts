import { v7 as uuidv7 } from 'uuid';
import { act, type TestLedger } from './ledger.ts';

/** A row of each table of documents and publishing. */
export async function publishSomething(
  ledger: TestLedger['ledger'],
  bodyId: string,
  writerId: string,
): Promise<void> {
  const rowId = uuidv7();
  const documentId = uuidv7();
  const publicationId = uuidv7();
  const digest = 'a'.repeat(64);
  const place = { columnId: 'notice', rowId, obligationKey: 'k', documentId };
  await act(ledger, bodyId, 'document.registered', documentId, {
    attribute: 'proactive',
    groundId: 'listed',
    reason: '',
    reviewOn: null,
    itemId: null,
    number: '乙政发〔2026〕1号',
    title: '通知',
    kind: '通知',
    issuer: '乙镇人民政府',
    formedOn: '2026-11-02' as never,
    rowId,
    normative: null,
    publicElsewhere: null,
  });
  await act(ledger, bodyId, 'clean-up.opened', uuidv7(), {
    title: '清理',
    asOf: '2026-11-02' as never,
    dueOn: null,
  });
  await act(ledger, bodyId, 'register.entered', uuidv7(), {
    register: 'fee',
    source: 'form',
    entries: [
      {
        entryId: uuidv7(),
        number: null,
        matter: '水费',
        on: '2026-11-02' as never,
        count: 0,
        amountFen: 1,
        publicationId: null,
        remark: '',
      },
    ],
  });
  await act(ledger, bodyId, 'catalogue.rows-set', bodyId, {
    source: 'form',
    rows: [{ position: 1, row: { id: rowId, field: '民政' } as never }],
    removed: [],
  });
  await act(ledger, bodyId, 'catalogue.event-noted', uuidv7(), {
    rowId,
    kind: 'formed',
    eventText: '',
    on: '2026-11-02' as never,
    documentId: null,
  });
  await act(ledger, bodyId, 'obligation.answered', rowId, {
    key: 'k',
    rowId,
    answer: 'nil',
    on: '2026-11-02' as never,
    reason: '',
  });
  await act(ledger, bodyId, 'publication.opened', publicationId, place);
  await act(ledger, bodyId, 'publication.drafted', publicationId, { writerId, digest, changeNote: null });
  await act(ledger, bodyId, 'publication.published', publicationId, { digest });
  await act(ledger, bodyId, 'hit.masked', publicationId, {
    fingerprint: 'f',
    hitKind: '手机号码',
    place: '正文第1段',
    proof: null,
  });
  await act(ledger, bodyId, 'chain.set', bodyId, { columnId: null, chain: null, reason: '' });
  await act(ledger, bodyId, 'profile.set', bodyId, { profile: {} as never });
  await act(ledger, bodyId, 'words.set', bodyId, { source: 'form', words: [] });
  await act(ledger, bodyId, 'channel.recorded', uuidv7(), {
    source: 'form',
    records: [
      {
        recordId: uuidv7(),
        channel: '微信',
        category: '其他',
        title: '通知',
        url: null,
        place: '',
        on: '2026-11-02' as never,
        reads: null,
        publicationId,
      },
    ],
  });
  await act(ledger, bodyId, 'site.slug-set', bodyId, {
    slug: `a${bodyId.slice(-12)}`,
    before: `b${bodyId.slice(-12)}`,
  });
  await act(ledger, bodyId, 'site.old-addresses-entered', bodyId, {
    source: 'form',
    addresses: [{ addressId: uuidv7(), path: `/${bodyId}.html`, publicationId, target: null }],
  });
  const text = { title: '', head: '{}', content: '{}', attachments: '[]' };
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    const own = { body_id: bodyId };
    const at = new Date();
    await tx
      .insertInto('files')
      .values({ ...own, file_id: uuidv7(), sha256: digest, name: '', media_type: '', bytes: 0, kept_at: at })
      .execute();
    await tx
      .insertInto('manuscripts')
      .values({
        ...own,
        ...text,
        publication_id: publicationId,
        version: 1,
        explanations: '{}',
        writers: '[]',
        saved_at: at,
        saved_by: writerId,
      })
      .execute();
    await tx
      .insertInto('manuscript_versions')
      .values({
        ...own,
        ...text,
        publication_id: publicationId,
        version: 1,
        changed: [],
        begun_at: at,
        saved_at: at,
        saved_by: writerId,
      })
      .execute();
    await tx
      .insertInto('contents')
      .values({ ...own, ...text, digest, kept_at: at })
      .execute();
    // Its text has come now: the index follows.
    await tx
      .updateTable('publications')
      .set({ column_id: 'notice' })
      .where('publication_id', '=', publicationId)
      .execute();
    await tx
      .insertInto('public_texts')
      .values({ ...own, publication_id: publicationId, part: 1, name: '', place: '', text: '通知' })
      .execute();
    await tx
      .insertInto('site_findings')
      .values({
        ...own,
        finding_id: 'f',
        rule: 'S-1',
        level: 'error',
        path: '/',
        place: '',
        message: '',
        first_seen_at: at,
        seen_at: at,
      })
      .execute();
    await tx
      .insertInto('site_checks')
      .values({ ...own, checked_at: at, pages: 0, links: 0 })
      .execute();
    await tx
      .insertInto('screenings')
      .values({
        ...own,
        subject: `file:${digest}`,
        rules: '1',
        hits: '[]',
        unchecked: '[]',
        structure: '[]',
        screened_at: at,
      })
      .execute();
  });
}

/** A row of each table of requests. */
export async function askSomething(
  ledger: TestLedger['ledger'],
  bodyId: string,
  officerId: string,
): Promise<void> {
  const requestId = uuidv7();
  const on = '2026-11-02' as never;
  await act(ledger, bodyId, 'request.received', requestId, {
    channel: 'in-person',
    applicantKind: 'naturalPerson',
    applicantId: uuidv7(),
    contentId: uuidv7(),
    submittedOn: on,
    receivedOn: on,
    wanted: { form: 'paper', way: 'collect', otherIfNot: true },
    byAgent: false,
    electronic: false,
    needsHelp: false,
    writtenDownBy: null,
    from: null,
  });
  await act(ledger, bodyId, 'redress.opened', uuidv7(), {
    kind: 'reconsideration',
    route: 'direct',
    requestIds: [requestId],
    filedOn: null,
    noticeOn: on,
    number: '',
    organ: '甲县人民政府',
    procedure: 'ordinary',
    afterId: null,
    holderId: officerId,
    coDefendant: false,
  });
  await act(ledger, bodyId, 'requests.rules-set', bodyId, { rules: null });
  const own = { body_id: bodyId };
  const at = new Date();
  const digest = 'a'.repeat(64);
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    await tx
      .insertInto('request_clocks')
      .values({
        ...own,
        subject_id: requestId,
        clock: 'answer',
        of_id: '',
        subject: 'request',
        whose: 'body',
        due_on: on,
        at_the_earliest: false,
        paused: false,
      })
      .execute();
    await tx
      .insertInto('request_order')
      .values({
        ...own,
        request_id: requestId,
        nearest_on: on,
        submitted_back: 1,
        clock: 'answer',
        at_the_earliest: false,
        paused: false,
      })
      .execute();
    await tx
      .insertInto('case_files')
      .values({
        ...own,
        file_id: uuidv7(),
        subject_id: requestId,
        stored_sha256: digest,
        sha256: digest,
        media_type: '',
        bytes: 0,
        kept_at: at,
      })
      .execute();
    await tx
      .insertInto('letter_texts')
      .values({
        ...own,
        letter_id: uuidv7(),
        subject_id: requestId,
        kind: 'receipt',
        version: 1,
        digest,
        saved_at: at,
      })
      .execute();
    await tx
      .insertInto('request_access')
      .values({ ...own, request_id: requestId, code_hash: '' })
      .execute();
    await tx
      .insertInto('applicant_keys')
      .values({ ...own, request_id: requestId, kind: 'name', key: '' })
      .execute();
    await tx
      .insertInto('application_drafts')
      .values({ ...own, draft_key: bodyId, cipher: Buffer.alloc(1), saved_at: at })
      .execute();
  });
}
