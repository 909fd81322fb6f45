import { v7 as uuidv7 } from 'uuid';
import type { CellNode, ParagraphNode } from '../../src/content/content.ts';
import { emptyEdition, type Edition } from '../../src/content/edition.ts';
import { civilDate, emptyGuide, initialLook, type CatalogueRow } from '../../src/law/index.ts';
import { indexWords } from './index-words.ts';
import { act } from './ledger.ts';
import { published } from './published.ts';
import type { ServedCounty } from './public-county.ts';
import { fileOf } from './public-county/files.ts';
import { hostileAddresses, xssPayloads } from './xss-payloads.ts';

/** What the database takes and a line of text can hold; in files and addresses the rest is tried, too. */
const payloads = xssPayloads.map((each) => each.replaceAll(/[\0\p{Surrogate}]/gu, ''));

/** Texts in turn, so that each payload comes to stand in many fields. */
function inTurn() {
  let turn = 0;
  return (most = 4000): string => {
    turn += 1;
    let text = '';
    for (let at = 0; at < 12; at += 1) {
      const next = payloads[(turn * 5 + at) % payloads.length] ?? '';
      if (text.length + next.length <= most) text += next;
    }
    return text;
  };
}

/**
 * Puts hostile texts where the public reads something, past every check of the desk: the site has to hold alone. @returns the
 * paths that are worth a look besides what pages link to
 */
export async function writeHostileSite(county: ServedCounty): Promise<readonly string[]> {
  const { ledger, bodies, files } = county;
  const { township, village, county: top, department } = bodies;
  const text = inTurn();
  const writers = await ledger.read('everything', (tx) =>
    tx.selectFrom('staff').select(['body_id as bodyId', 'staff_id as id']).execute(),
  );
  const writerOf = (bodyId: string) => writers.find((each) => each.bodyId === bodyId)?.id ?? '';
  const paragraph = (): ParagraphNode => ({ type: 'paragraph', content: [{ type: 'text', text: text() }] });
  const cell = (type: CellNode['type']): CellNode => ({ type, content: [paragraph()] });
  const hostile = (title: string, change: Partial<Edition['head']> = {}): Edition => ({
    ...emptyEdition,
    title,
    head: {
      ...emptyEdition.head,
      indexNumber: text(60),
      subject: `${text(40)}\\${text(30)}`,
      issuer: text(100),
      number: text(60),
      summary: text(500),
      keywords: [text(20), text(20)],
      source: text(100),
      ...change,
    },
    content: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: text() }] },
        paragraph(),
        {
          type: 'paragraph',
          content: hostileAddresses.map((href) => ({
            type: 'text',
            text: '点此',
            marks: [{ type: 'link', attrs: { href: href.replaceAll('\0', '') } }],
          })),
        },
        {
          type: 'table',
          attrs: { caption: text(200) },
          content: [
            { type: 'tableRow', content: [cell('tableHeader'), cell('tableHeader')] },
            { type: 'tableRow', content: [cell('tableCell'), cell('tableCell')] },
          ],
        },
        { type: 'blockquote', content: [paragraph()] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
        { type: 'image', attrs: { fileId: fileOf('picture').fileId, alt: text(500) } },
        { type: 'image', attrs: { fileId: uuidv7(), alt: text(500) } },
      ],
    },
    attachments: [
      fileOf('sheet', text(140)),
      fileOf('paper', '../../x.html'),
      fileOf('word', 'x.html\r\nset-cookie: a=b'),
    ],
  });

  await act(ledger, township, 'body.changed', township, {
    name: `乙镇${text(60)}`,
    siteCode: text(10),
    reason: '甲',
  });
  await act(ledger, top, 'body.changed', top, { name: `甲县${text(60)}`, siteCode: text(10), reason: '甲' });
  await act(ledger, top, 'site.look-set', top, {
    look: {
      ...initialLook,
      name: text(60),
      mainColour: '#0b4f71',
      sponsor: text(60),
      operator: text(60),
      address: text(80),
      phone: text(60),
      icp: text(60),
      publicSecurity: text(60),
    },
  });
  const place = () => ({ name: text(), address: text(), phone: text(60) });
  for (const body of [top, township]) {
    await act(ledger, body, 'site.guide-set', body, {
      guide: {
        ...emptyGuide,
        office: text(),
        address: text(),
        hours: text(),
        phone: text(60),
        fax: text(60),
        email: text(100),
        postcode: text(20),
        readingPlaces: [place(), place()],
        supervisor: place(),
        reconsideration: text(),
        remarks: text(),
      },
    });
  }
  const row: CatalogueRow = {
    id: uuidv7(),
    field: text(60),
    itemId: '20-6',
    matter: text(190),
    subMatter: text(190),
    elements: [text(200), text(200)],
    basis: text(400),
    timeLimit: text(200),
    publisher: text(190),
    channels: [],
    otherChannels: [text(50)],
    group: text(50),
    manner: 'proactive',
    levels: ['township-village'],
  };
  await act(ledger, township, 'catalogue.rows-set', township, {
    source: text(),
    rows: [{ position: 1, row }],
    removed: [],
  });
  await act(ledger, township, 'obligation.answered', row.id, {
    key: `${row.id}:quarter:2026-07-01`,
    rowId: row.id,
    answer: 'nil',
    on: civilDate('2026-10-12'),
    reason: text(),
  });

  const documentId = uuidv7();
  await act(ledger, township, 'document.registered', documentId, {
    number: text(60),
    title: text(190),
    kind: text(20),
    issuer: text(70),
    formedOn: civilDate('2026-01-05'),
    itemId: null,
    rowId: null,
    normative: {
      effectiveOn: civilDate('2026-01-06'),
      provisional: false,
      term: { kind: 'years', years: 5 },
    },
    publicElsewhere: null,
    attribute: 'proactive',
    groundId: 'public-interest',
    reason: text(),
    reviewOn: null,
  });
  await act(ledger, township, 'document.normative-changed', documentId, {
    change: { kind: 'repealed', from: civilDate('2026-09-01'), by: text(190) },
  });
  const of = (bodyId: string, edition: Edition, options: Parameters<typeof published>[4] = {}) =>
    published(ledger, bodyId, writerOf(bodyId), edition, options);
  const ids: string[] = [];
  for (const [at, columnId] of [
    'notice',
    'policy',
    'annual-report',
    'guide',
    'system',
    'news',
    'item-20-6',
  ].entries()) {
    for (const bodyId of [top, township, department, village]) {
      ids.push(await of(bodyId, hostile(`${text(150)}2025年度报告${at}`), { columnId }));
    }
  }
  const [, second = ''] = ids;
  await of(township, hostile(text(190), { interprets: [second] }), { columnId: 'interpretation' });
  await of(township, hostile(text(190)), { publicationId: second, changeNote: text() });
  await of(township, hostile(text(190)), { publicationId: second, changeNote: text() });
  const notice = await of(township, hostile(text(190)));
  await act(ledger, township, 'publication.withdrawn', notice, { reason: text(), notice: text() });
  for (const how of ['publication.invalidated', 'publication.archived'] as const) {
    await act(ledger, township, how, await of(township, hostile(text(190))), { reason: text() });
  }
  await act(ledger, top, 'site.old-addresses-entered', top, {
    source: text(),
    addresses: hostileAddresses.map((target, at) => ({
      addressId: uuidv7(),
      path: `/old/${at}`,
      publicationId: null,
      target: target.replaceAll('\0', ''),
    })),
  });
  await indexWords(ledger, files);
  const numbers = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select(['body_id as bodyId', 'public_number as number'])
      .where('publication_id', 'in', [...ids, notice])
      .execute(),
  );
  const bases: Record<string, string> = {
    [top]: '/',
    [township]: '/yizhen/',
    [department]: '/jiaoyuju/',
    [village]: '/bingcun/',
  };
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  return numbers.flatMap(({ bodyId, number }) => {
    const item = `${bases[bodyId] ?? ''}${year}/${String(number)}`;
    return [`${item}.html`, `${item}/1.html`, `${item}/2.html`];
  });
}
