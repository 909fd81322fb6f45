import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { NotWritten } from '../writing/writing-pool.ts';
import { createVolumePool } from './volume-pool.ts';
import type { Volume, VolumeFile } from './volume.ts';

const pool = createVolumePool({ size: 2, timeLimitMs: 50_000 });
afterAll(pool.close);

const cover: Volume['cover'] = {
  bodyName: '甲县乙镇人民政府',
  requestNo: '乙公开申请〔2026〕12号',
  matter: '批复',
  applicant: '张三',
  receivedOn: '',
  closedOn: '',
  outcome: '',
  keptFor: '',
  compiledBy: '',
  compiledOn: '',
  archiveNo: '',
  remarks: '',
};

const file = (title: string, bytes: Uint8Array): VolumeFile => ({
  title,
  number: '',
  date: '',
  fileName: `${title}.pdf`,
  mediaType: 'application/pdf',
  bytes,
});

const blank = async () => {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
};

/** A PDF whose list of objects unpacks to a quarter of a gigabyte. */
function bomb(filters: string, packed: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Obj#53tm/N 1/First 4/Filter${filters}/Length ${packed.length}>>stream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ]);
}

describe('the pool of volumes', () => {
  test('binds as makeVolume does', async () => {
    const bound = await pool.makeVolume({
      cover,
      files: [file('一', await blank()), file('二', await blank())],
    });
    expect(bound.entries).toEqual([
      { title: '一', from: 1, to: 1 },
      { title: '二', from: 2, to: 2 },
    ]);
    expect((await PDFDocument.load(bound.bytes)).getPageCount()).toBe(4);
  });

  const once = deflateSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 });
  test.each([
    ['/FlateDecode', once],
    ['[/FlateDecode/FlateDecode]', deflateSync(once, { level: 9 })],
  ])('names a bomb of %s on a page, and binds the others', async (filters, packed) => {
    const bound = await pool.makeVolume({
      cover,
      files: [file('炸弹', bomb(filters, packed)), file('好文件', await blank())],
    });
    expect(bound.entries.map(({ title }) => title)).toEqual(['炸弹', '好文件']);
    expect(bound.remarks).toEqual(['“炸弹”文件太大或者展开后太大，没有印成页面，卷内放了说明页。']);
  });

  test('says in a sentence that a volume is too large, without taking it', async () => {
    const vast = new Uint8Array(180 * 1024 * 1024);
    const making = pool.makeVolume({ cover, files: [file('一', vast), file('二', vast), file('三', vast)] });
    await expect(making).rejects.toBeInstanceOf(NotWritten);
    await expect(making).rejects.toThrow('没有装订成一个PDF');
  });
});
