import { v7 as uuidv7 } from 'uuid';
import { registerDocument, type NewDocument } from '../../src/acts/documents/register-document.ts';
import { civilDate } from '../../src/law/index.ts';
import { listDocuments, type DocumentFilter } from '../../src/ledger/read/list-documents.ts';
import { readDocument } from '../../src/ledger/read/read-document.ts';
import { done, friday, type Account, type ActingCounty } from './acting.ts';
import { Dice, identity } from './screening/numbers.ts';

/** A constructed identity number, to be refused. */
export const personal = identity(new Dice(4));

/** An attribute that is not public, with all that it needs. */
export const withheld = {
  attribute: 'withheld',
  groundId: 'draft-in-process',
  reason: '还没有定稿',
  reviewOn: civilDate('2027-05-01'),
} as const;

/** A normative document in force, which does not say for how long. */
export const term = {
  effectiveOn: civilDate('2026-11-10'),
  provisional: false,
  term: { kind: 'by-rule' },
} as const;

/** The register of documents of 乙镇, as its people use it. */
export function documentOffice(house: ActingCounty) {
  let serial = 0;
  const bodyId = house.bodies.township;
  const input = (change: Partial<NewDocument> = {}): NewDocument => {
    serial += 1;
    return {
      actId: uuidv7(),
      bodyId,
      number: `乙政发〔2026〕${serial}号`,
      title: '乙镇人民政府关于印发养殖补贴办法的通知',
      issuer: '乙镇人民政府',
      formedOn: civilDate('2026-11-02'),
      itemId: null,
      rowId: null,
      normative: null,
      publicElsewhere: null,
      attribute: 'proactive',
      groundId: 'public-interest',
      reason: '',
      reviewOn: null,
      ...change,
    };
  };
  return {
    input,
    registered: async (change: Partial<NewDocument> = {}, by: Account = 'clerk') =>
      done(await registerDocument(await house.as(by), input(change))),
    read: (documentId: string, of = bodyId, today = friday) =>
      house.ledger.read('everything', (tx) => readDocument(tx, today, { bodyId: of, documentId })),
    list: (filter: DocumentFilter, today = friday) =>
      house.ledger.read({ bodies: [bodyId] }, (tx) => listDocuments(tx, today, { size: 100 }, filter)),
  };
}
