import { v7 as uuidv7 } from 'uuid';
import { noteFile } from '../../src/acts/files/keep-file.ts';
import type { ParagraphNode } from '../../src/content/content.ts';
import type { Attachment, Edition } from '../../src/content/edition.ts';
import { civilDate } from '../../src/law/index.ts';
import { fileIdOf, sha256Of } from '../../src/ledger/files.ts';
import { indexWords } from './index-words.ts';
import { act } from './ledger.ts';
import { workbookOf } from './office-files.ts';
import { identityNumber } from './planted-secrets.ts';
import { keepText, plainEdition, published } from './published.ts';
import type { ServedCounty } from './public-county.ts';

/** In everything that is public at first and must be gone afterwards, wherever it stood. */
export const vanishing = '毋留痕';
/** Stands beside it each time: who asks for the one must not be told the other. */
export const besideVanishing = '隐去村';
/** A number of somebody that a clerk later writes over by hand. */
export const vanishingNumber = identityNumber(412);
/** In everything that was never public. */
export const neverPublic = '暗存档';
export const besideNever = '内情村';
const beside: Readonly<Record<string, string>> = {
  [vanishing]: besideVanishing,
  [neverPublic]: besideNever,
};

/** What was planted, and how it is taken back. */
export interface Vanishing {
  /** Ids of publications by what becomes of them. */
  readonly ids: Readonly<Record<VanishingName, string>>;
  readonly takeBack: () => Promise<void>;
}

type VanishingName =
  'withdrawn' | 'explaining' | 'masked' | 'overwritten' | 'archived' | 'returned' | 'beside' | 'ofTop';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const paragraph = (text: string): ParagraphNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** An edition that says a word in every place that an edition has. */
function telling(word: string, mark: string, files: readonly Attachment[]): Edition {
  const empty = plainEdition('');
  return {
    ...empty,
    title: `关于${word}${mark}事项的通知（${beside[word] ?? ''}）`,
    head: {
      ...empty.head,
      issuer: `${word}办公室`,
      number: `${word}〔2026〕${mark.length}号`,
      summary: `${word}事项的内容概述。`,
      keywords: [word],
      source: `${word}来源`,
      subject: `${word}类\\${word}小类`,
    },
    content: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: `一、${word}` }] },
        paragraph(`申请人${word}，住${beside[word] ?? ''}。`),
        {
          type: 'table',
          attrs: { caption: `${word}名单` },
          content: [
            { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(`${word}格`)] }] },
          ],
        },
      ],
    },
    attachments: [...files],
  };
}

/** Publishes, in a served county, what is to vanish, and keeps beside it what never is public. */
export async function plantVanishing(county: ServedCounty): Promise<Vanishing> {
  const { ledger, files, bodies } = county;
  const staff = await ledger.read('everything', (tx) =>
    tx.selectFrom('staff').select(['body_id as bodyId', 'staff_id as id']).execute(),
  );
  const writerOf = (bodyId: string) => staff.find((each) => each.bodyId === bodyId)?.id ?? '';
  const fileWith = async (bodyId: string, word: string): Promise<Attachment> => {
    const bytes = workbookOf({
      名单: [
        ['姓名', '住址'],
        [`${word}甲`, besideVanishing],
      ],
    });
    const sha256 = sha256Of(bytes);
    await files.keep(bytes);
    const kept = {
      fileId: fileIdOf(sha256),
      name: `${word}名单.xlsx`,
      sha256,
      bytes: bytes.length,
      mediaType,
    };
    await ledger.write({ bodies: [bodyId] }, (tx) =>
      noteFile(tx, { bodyId, kept, madeFrom: null, at: new Date(), by: writerOf(bodyId) }),
    );
    return kept;
  };
  const { township, village, county: top } = bodies;
  const publish = (bodyId: string, edition: Edition, options: Parameters<typeof published>[4] = {}) =>
    published(ledger, bodyId, writerOf(bodyId), edition, options);

  const list = await fileWith(township, vanishing);
  const other = await fileWith(township, `${vanishing}丁`);
  const ids = {
    withdrawn: await publish(township, telling(vanishing, '甲', [list])),
    beside: await publish(township, plainEdition('关于一条照旧公开的通知')),
    masked: await publish(township, telling(vanishing, '乙乙', [other])),
    overwritten: await publish(
      township,
      plainEdition('关于补贴对象的公示', {
        content: { type: 'doc', content: [paragraph(`张三，${vanishingNumber}。`)] },
      }),
    ),
    archived: await publish(village, telling(vanishing, '丙丙丙', [])),
    returned: await publish(township, telling(vanishing, '丁丁丁丁', [])),
    ofTop: await publish(top, telling(vanishing, '戊戊戊戊戊', []), { columnId: 'policy' }),
    explaining: '',
  };
  ids.explaining = await publish(
    township,
    plainEdition('一图读懂照旧公开的解读', {
      head: { ...plainEdition('').head, interprets: [ids.withdrawn, ids.masked] },
    }),
    { columnId: 'interpretation' },
  );
  await act(ledger, village, 'publication.archived', ids.archived, { reason: `${neverPublic}内部理由` });
  await plantUnseen();
  await indexWords(ledger, files);

  /** A draft, one under review, one given up, a document that is not for the public, a finding. */
  async function plantUnseen(): Promise<void> {
    const writer = writerOf(township);
    const digest = 'e'.repeat(64);
    for (const [at, columnId] of ['notice', 'policy', 'interpretation'].entries()) {
      const id = uuidv7();
      await act(ledger, township, 'publication.opened', id, {
        columnId,
        rowId: null,
        obligationKey: null,
        documentId: null,
      });
      const edition = telling(neverPublic, '甲'.repeat(at + 1), []);
      const kept = await keepText(ledger, township, edition);
      await act(ledger, township, 'publication.drafted', id, {
        writerId: writer,
        digest: kept,
        changeNote: null,
      });
      if (at > 0) {
        await act(ledger, township, 'publication.screened', id, {
          digest: kept,
          openHits: 0,
          letThrough: 0,
          rulesVersion: '1',
        });
        await act(ledger, township, 'publication.submitted', id, { digest: kept, steps: [] });
      }
      if (at > 1) await act(ledger, township, 'publication.discarded', id, { reason: `${neverPublic}作废` });
    }
    for (const attribute of ['on-request', 'withheld'] as const) {
      await act(ledger, township, 'document.registered', uuidv7(), {
        number: `${neverPublic}〔2026〕${attribute.length}号`,
        title: `关于${neverPublic}的通知`,
        kind: '通知',
        issuer: neverPublic,
        formedOn: civilDate('2026-01-05'),
        itemId: null,
        rowId: null,
        normative: null,
        publicElsewhere: null,
        attribute,
        groundId: attribute === 'withheld' ? 'internal-workflow' : 'open-not-listed',
        reason: neverPublic,
        reviewOn: null,
      });
    }
    await ledger.write({ bodies: [township] }, (tx) =>
      tx
        .insertInto('site_findings')
        .values({
          body_id: township,
          finding_id: digest,
          rule: 'S-01',
          level: 'error',
          path: '/yizhen/',
          place: neverPublic,
          message: neverPublic,
          publication_id: ids.beside,
          first_seen_at: new Date(),
          seen_at: new Date(),
        })
        .execute(),
    );
  }

  return {
    ids,
    takeBack: async () => {
      const withdraw = (bodyId: string, id: string) =>
        act(ledger, bodyId, 'publication.withdrawn', id, {
          reason: `${neverPublic}内部理由`,
          notice: '内容正在核对',
        });
      await withdraw(township, ids.withdrawn);
      await withdraw(village, ids.archived);
      await withdraw(top, ids.ofTop);
      await act(ledger, township, 'hit.masked', ids.masked, {
        fingerprint: 'f'.repeat(64),
        hitKind: 'identity-number',
        place: '正文第1段',
        proof: null,
      });
      await publish(township, plainEdition('已经遮盖的通知'), { publicationId: ids.masked });
      await publish(township, plainEdition('关于补贴对象的公示'), { publicationId: ids.overwritten });
      await withdraw(township, ids.returned);
      await publish(township, plainEdition('改好以后重新公开的通知'), { publicationId: ids.returned });
      await indexWords(ledger, files);
    },
  };
}
