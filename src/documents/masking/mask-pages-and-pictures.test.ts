import { describe, expect, it, test } from 'vitest';
import { jpegScan, leakyJpeg, leakyPng, leakyWebp } from '../../../tests/support/leaky-pictures.ts';
import { identityNumber, maskedNumber } from '../../../tests/support/planted-secrets.ts';
import { inspectFile } from '../inspection/inspect-file.ts';
import { CannotMask, type Mask } from './mask.ts';
import { maskFile } from './mask-file.ts';
import { proveMasked } from './prove-masked.ts';

function planter(): { planted: Map<string, string>; secret: (path: string) => string } {
  const planted = new Map<string, string>();
  const secret = (path: string) => {
    const known = planted.get(path) ?? identityNumber(planted.size + 1);
    planted.set(path, known);
    return known;
  };
  return { planted, secret };
}

describe('pictures', () => {
  const { planted, secret } = planter();
  const files = {
    'a.jpg': leakyJpeg(secret),
    'a.png': leakyPng(secret),
    'a.webp': leakyWebp(secret),
  };

  test.each([
    ['a.jpg', 'exif', '图片的拍摄信息'],
    ['a.jpg', 'xmp', '图片的附注'],
    ['a.jpg', 'jpegComment', '图片的附注'],
    ['a.jpg', 'trailing', '图片的末尾数据'],
    ['a.png', 'tEXt', '图片的附注'],
    ['a.png', 'zTXt', '图片的附注'],
    ['a.png', 'iTXt', '图片的附注'],
    ['a.png', 'eXIf', '图片的拍摄信息'],
    ['a.webp', 'webpExif', '图片的拍摄信息'],
    ['a.webp', 'webpXmp', '图片的附注'],
  ] as const)('%s: finds what is planted as %s', async (name, path, place) => {
    const { parts, structure } = await inspectFile(files[name], name);
    expect(parts.filter(({ text }) => text.includes(secret(path))).map((part) => part.place)).toContain(
      place,
    );
    expect(structure.map(({ says }) => says)).toContain('图片带有拍摄地点的经纬度（GPS）。');
  });

  test.each(['a.jpg', 'a.png', 'a.webp'] as const)('%s: takes all of it out, proven', async (name) => {
    const masked = await maskFile(files[name], name, { masks: [], remove: ['picture-data'] });
    expect(await proveMasked(masked.bytes, name, [...planted.values()])).toEqual([]);
    expect((await inspectFile(masked.bytes, name)).structure).toEqual([]);
    expect((await inspectFile(masked.bytes, name)).parts).toHaveLength(1);
  });

  it('keeps the pixels of a photograph bit for bit, and how it is turned', async () => {
    const masked = await maskFile(files['a.jpg'], 'a.jpg', { masks: [], remove: ['picture-data'] });
    const raw = Buffer.from(masked.bytes);
    expect(raw.includes(Buffer.from(jpegScan))).toBe(true);
    expect(raw.includes(Buffer.from('Exif\0\0'))).toBe(true);
    expect(raw.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect(raw.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('says what to do with a HEIC photograph', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic'),
      Buffer.from('mif1heicExif\0\0MM\0*'),
    ]);
    const { kind, structure } = await inspectFile(bytes, 'IMG.HEIC');
    expect(kind).toBe('heif');
    expect(structure[0]?.says).toMatch(/拍摄信息.*另存为JPG/);
    await expect(maskFile(bytes, 'IMG.HEIC', { masks: [], remove: [] })).rejects.toThrow(CannotMask);
  });

  it('stays calm before pictures that are cut off anywhere', async () => {
    for (const [name, bytes] of Object.entries(files))
      for (let end = 16; end < bytes.length; end += 7)
        expect((await inspectFile(bytes.subarray(0, end), name)).parts.length).toBeGreaterThan(0);
  });
});

describe('pages', () => {
  const { planted, secret: s } = planter();
  const html = `<!DOCTYPE html>\r\n<html><head><meta charset="gb2312"><title>公示${s('title')}</title><meta name="description" content='摘要${s('meta')}'></head>
<body><!-- ${s('comment')} --><p>姓名：<b>张三</b>，号码${s('body').slice(0, 8)}<i>${s('body').slice(8)}</i>&amp;</p>
<div style="display:none">${s('none')}</div><p style="color:#fff">${s('white')}</p><img src="a.jpg" alt="${s('alt')}" title=${s('titleAttribute')}>
<input type="hidden" value="${s('value')}"><template><p>${s('template')}</p></template><script>const id = "${s('script')}" && 1;</script>
<a href="http://a.example/?id=${s('href')}">链接</a><span data-id="${s('data')}">某</span><noscript>${s('noscript')}</noscript></body></html>`;
  const bytes = new TextEncoder().encode(html);

  test.each([
    ['title', 'title'],
    ['meta', 'properties'],
    ['comment', 'markup'],
    ['body', 'body'],
    ['none', 'hidden-text'],
    ['white', 'faint-text'],
    ['alt', 'alt-text'],
    ['titleAttribute', 'alt-text'],
    ['value', 'form-field'],
    ['template', 'hidden-text'],
    ['script', 'markup'],
    ['href', 'link'],
    ['data', 'custom-data'],
    ['noscript', 'hidden-text'],
  ])('finds what is planted as %s', async (path, role) => {
    const { parts } = await inspectFile(bytes, 'a.html');
    expect(parts.filter(({ text }) => text.includes(s(path))).map((part) => part.role)).toContain(role);
  });

  it('masks all of it and leaves the rest as it was', async () => {
    const { parts } = await inspectFile(bytes, 'a.html');
    const masks = [...planted.values()].flatMap((number): Mask[] =>
      parts.flatMap((part) => {
        const start = part.text.indexOf(number);
        return start < 0 ? [] : [{ part: part.id, start, end: start + 18, with: maskedNumber(number) }];
      }),
    );
    const masked = await maskFile(bytes, 'a.html', { masks, remove: ['comments'] });
    expect(await proveMasked(masked.bytes, 'a.html', [...planted.values()])).toEqual([]);
    const text = new TextDecoder().decode(masked.bytes);
    expect(text).toContain(`<b>张三</b>，号码${maskedNumber(s('body'))}<i></i>&amp;</p>`);
    expect(text).toContain(`const id = "${maskedNumber(s('script'))}" && 1;`);
    expect(text).toContain('<div style="display:none">');
  });

  it('masks a text file, whatever its encoding', async () => {
    const number = identityNumber(3);
    const gb = Uint8Array.from([...Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), ...Buffer.from(`\r\n${number}`)]);
    const { parts } = await inspectFile(gb, 'a.txt');
    const part = parts.find(({ text }) => text === number);
    expect(part?.place).toBe('第2行');
    const masked = await maskFile(gb, 'a.txt', {
      masks: [{ part: part?.id ?? '', start: 0, end: 18, with: maskedNumber(number) }],
      remove: [],
    });
    expect(new TextDecoder().decode(masked.bytes)).toBe(`张三\n${maskedNumber(number)}`);
  });
});
