import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, body, freshLedger, type TestLedger } from '../../tests/support/ledger.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { KeyError } from './keys.ts';
import { erasePersonal, keepPersonal, revealPersonal } from './personal-data.ts';
import { verifyLedger } from './verify/verify-ledger.ts';

let house: TestLedger;
let bodyId: string;
const phone = { bodyId: '', dataId: '01900000-0000-7000-8000-00000000000a' };

beforeAll(async () => {
  house = await freshLedger();
  bodyId = await body(house.ledger, '甲县人民政府');
  phone.bodyId = bodyId;
  const { ledger } = house;
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    keepPersonal(tx, ledger.keys, phone, 'phone', '13800000000'),
  );
  await act(ledger, bodyId, 'staff.added', phone.dataId, {
    account: 'a',
    name: '张三',
    post: '',
    roles: [],
    phoneId: phone.dataId,
  });
});
afterAll(() => house.close());

const reveal = (place = phone) =>
  house.ledger.read({ bodies: [bodyId] }, (tx) => revealPersonal(tx, house.ledger.keys, place));

it('keeps a value so that only the key reads it', async () => {
  expect(await reveal()).toBe('13800000000');
  const { rows } = await asOwner(house.database.url, (owner) =>
    owner.query<{ cipher: Buffer }>('select cipher from personal_data'),
  );
  expect(rows[0]?.cipher.includes('13800000000')).toBe(false);
});

it('does not open a value that was moved to another row', async () => {
  const other = { bodyId, dataId: '01900000-0000-7000-8000-00000000000b' };
  await asOwner(house.database.url, (owner) =>
    owner.query(
      `insert into personal_data select body_id, $1, kind, cipher, key_id, kept_at, null from personal_data`,
      [other.dataId],
    ),
  );
  await expect(reveal(other)).rejects.toThrow(KeyError);
});

it('erases a value for good, and the chain stays whole', async () => {
  const erase = () => house.ledger.write({ bodies: [bodyId] }, (tx) => erasePersonal(tx, phone));
  await erase();
  await erase();
  expect(await reveal()).toBeNull();
  expect((await verifyLedger(house.ledger)).faults).toEqual([]);
});
