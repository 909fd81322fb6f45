import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { asOwner } from '../../../tests/support/owner.ts';
import { workbookOf } from '../../../tests/support/office-files.ts';
import {
  publishingTown,
  type Publisher,
  type PublishingTown,
} from '../../../tests/support/publishing-town.ts';
import { act } from '../../../tests/support/ledger.ts';
import { fileIdOf } from '../../ledger/files.ts';
import { cleanFileName } from '../../content/file-name.ts';
import { keepFile } from './keep-file.ts';
import { readFile } from './read-file.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

const keep = async (
  name: string,
  bytes: Uint8Array,
  who: Publisher = 'clerk',
  bodyId = town.bodies.township,
) => keepFile(await town.as(who), { bodyId, name, bytes });
const read = async (fileId: string, who: Publisher = 'clerk', bodyId = town.bodies.township) =>
  readFile(await town.as(who), { bodyId, fileId });

describe('the name of a file', () => {
  test.each([
    ['名单.xlsx', ['xlsx'], '名单.xlsx'],
    ['C:\\Users\\x\\名单.XLSX', ['xlsx'], '名单.XLSX'],
    ['../../etc/passwd', ['txt'], 'passwd.txt'],
    ['a/b/../名单.pdf', ['pdf'], '名单.pdf'],
    ['名单\u202Excod.exe', ['docx'], '名单xcod.exe.docx'],
    ['名\u0000单\u200b\ufeff.pdf', ['pdf'], '名单.pdf'],
    ['a\nb\r\tc.txt', ['txt'], 'abc.txt'],
    ['<img src=x>:"|?*.png', ['png'], '_img src=x______.png'],
    ['.htaccess', ['txt'], 'htaccess.txt'],
    ['照片.jpeg', ['jpg', 'jpeg'], '照片.jpeg'],
    ['照片', ['jpg', 'jpeg'], '照片.jpg'],
    ['.pdf', ['pdf'], 'pdf.pdf'],
    ['', ['pdf'], '未命名.pdf'],
    [' . ', ['pdf'], '未命名.pdf'],
    ['名单.xlsx.exe', ['xlsx'], '名单.xlsx.exe.xlsx'],
    ['CON.xlsx', ['xlsx'], '_CON.xlsx'],
    ['nul', ['txt'], '_nul.txt'],
    ['aux.2026.txt', ['txt'], '_aux.2026.txt'],
    ['Lpt1.pdf', ['pdf'], '_Lpt1.pdf'],
    ['console.txt', ['txt'], 'console.txt'],
  ])('%j becomes %s', (given, endings, name) => {
    expect(cleanFileName(given, endings)).toBe(name);
  });

  it.each([
    ['x', 120],
    ['字', 82],
    ['𠮷', 63],
    ['e\u0301', 120],
  ])('is at most 120 characters of %s, and 240 bytes', (character, characters) => {
    const name = cleanFileName(`${character.repeat(500)}.pdf`, ['pdf']);
    expect([...name]).toHaveLength(characters);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(name.endsWith('….pdf')).toBe(true);
  });
});

describe('keepFile', () => {
  it('keeps what the bytes say it is, once, and hands it out to those of the body', async () => {
    const bytes = workbookOf({ 表: [['甲']] });
    const kept = await keep('表.exe', bytes);
    if ('code' in kept) throw new Error(kept.message);
    expect(kept).toMatchObject({
      fileId: fileIdOf(kept.sha256),
      name: '表.exe.xlsx',
      bytes: bytes.length,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    expect(await keep('又一次.xlsx', bytes, 'second')).toMatchObject({ fileId: kept.fileId });
    const found = await read(kept.fileId, 'proof1');
    if ('code' in found) throw new Error(found.message);
    expect(found.kept.name).toBe('表.exe.xlsx');
    expect(Buffer.from(bytes).equals(found.bytes)).toBe(true);
    for (const who of ['otherclerk', 'othersecrecy'] as const) {
      expect(await read(kept.fileId, who)).toMatchObject({ code: 'not-found' });
      expect(await read(kept.fileId, who, town.bodies.otherTownship)).toMatchObject({ code: 'not-found' });
    }
    expect(await read(kept.fileId, 'keeper')).toMatchObject({ code: 'not-allowed' });
    expect(await read(kept.fileId, 'watcher')).toMatchObject({ kept: { fileId: kept.fileId } });
    expect(await read('01900000-0000-7000-8000-000000000001')).toMatchObject({ code: 'not-found' });
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['空.txt', new Uint8Array(), /空的/u],
    ['页.html', Buffer.from('<!doctype html><html><body><script>1</script></body></html>'), /网页文件/u],
    ['图.svg', Buffer.from('<html><svg onload="x"></svg></html>'), /网页文件/u],
    ['数据.json', Buffer.from('{"a":1}'), /JSON/u],
    ['包.zip', Buffer.from('504b0304140000000000', 'hex'), /./u],
    ['包.rar', Buffer.from('Rar!\x1A\x07\x00'), /压缩包，没有存/u],
    ['程序.exe', Buffer.from('MZ\x90\x00\x03', 'latin1'), /程序/u],
    ['图.gif', Buffer.from('GIF89a'), /JPG或PNG/u],
    ['图.heic', Buffer.from('\x00\x00\x00\x18ftypheic'), /HEIC/u],
    ['旧.rtf', Buffer.from('{\\rtf1'), /RTF/u],
  ])('does not keep %s', async (name, bytes, message) => {
    const refusal = await keep(name, bytes);
    expect(refusal).toMatchObject({ code: 'wrong-input', field: 'file' });
    expect((refusal as { readonly message: string }).message).toMatch(message);
  });

  it('keeps no more than the setting allows', async () => {
    const { bodies, ledger } = town;
    await act(ledger, bodies.county, 'setting.changed', bodies.county, {
      key: 'files.megabytes',
      value: 1,
      before: 50,
    });
    const text = Buffer.alloc(1_048_577, '字');
    expect(await keep('长.txt', text)).toMatchObject({
      message: expect.stringMatching(/文件有2MB，最大1MB/u) as string,
    });
    expect(await keep('长.txt', text.subarray(0, 1_048_575))).toMatchObject({ mediaType: 'text/plain' });
  });

  it('is for those who write or register in the body', async () => {
    const bytes = Buffer.from('文');
    for (const who of ['keeper'] as const)
      expect(await keep('文.txt', bytes, who)).toMatchObject({ code: 'not-allowed' });
    expect(await keep('文.txt', bytes, 'otherclerk')).toMatchObject({ code: 'not-found' });
    expect(await keep('文.txt', bytes, 'countyclerk')).toMatchObject({ code: 'not-found' });
  });

  it('hands out nothing that was altered on the disk', async () => {
    const kept = await keep('真.txt', Buffer.from('真的'));
    if ('code' in kept) throw new Error(kept.message);
    await asOwner(town.database.url, (owner) =>
      owner.query('update files set sha256 = $1 where file_id = $2', ['0'.repeat(64), kept.fileId]),
    );
    expect(await read(kept.fileId)).toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/被改动过/u) as string,
    });
  });
});
