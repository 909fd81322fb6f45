import { describe, expect, it } from 'vitest';
import { createCopies } from './copies.ts';
import { sizeOf, type Copy } from './copy.ts';

const copy = (key: string, bytes = 4000): Copy => ({
  kind: 'page',
  key,
  place: 'item',
  bodyId: 'b',
  number: null,
  fresh: 'body',
  revision: '1',
  day: 1,
  madeAt: new Date(0),
  status: 200,
  type: 'text/html',
  name: null,
  identity: { bytes: Buffer.alloc(bytes), etag: '"a"' },
  gzip: null,
  br: null,
});

describe('createCopies', () => {
  it('never takes more room than it has, whatever is put', () => {
    const copies = createCopies(100_000);
    for (let at = 0; at < 5000; at += 1) {
      copies.put(copy(`/${at % 700}`, (at * 7919) % 9000));
      expect(copies.bytes()).toBeLessThanOrEqual(100_000);
    }
    expect(copies.bytes()).toBe(copies.list().reduce((sum, each) => sum + sizeOf(each), 0));
    expect(copies.list().length).toBeGreaterThan(5);
  });

  it('keeps what is asked for while others come and go', () => {
    const copies = createCopies(100_000);
    copies.put(copy('/'));
    for (let at = 0; at < 1000; at += 1) {
      copies.put(copy(`/${at}`));
      expect(copies.get('/')?.key).toBe('/');
    }
    expect(copies.get('/0')).toBeUndefined();
  });

  it('puts a new copy in the place of the old one, also of one that nobody asked for lately', () => {
    const copies = createCopies(20_000);
    copies.put(copy('/a', 1000));
    copies.put(copy('/b', 8000));
    copies.put(copy('/c', 1000));
    copies.put(copy('/a', 2000));
    expect(copies.list().filter(({ key }) => key === '/a')).toHaveLength(1);
    expect(copies.bytes()).toBe(copies.list().reduce((sum, each) => sum + sizeOf(each), 0));
  });

  it('does not throw all out for one that is larger than its room', () => {
    const copies = createCopies(20_000);
    copies.put(copy('/a', 1000));
    copies.put(copy('/large', 50_000));
    expect(copies.get('/a')).toBeDefined();
    expect(copies.get('/large')).toBeUndefined();
  });

  it('drops what it is told to', () => {
    const copies = createCopies(100_000);
    for (const key of ['/a', '/b', '/c']) copies.put(copy(key));
    copies.drop(({ key }) => key !== '/b');
    expect(copies.list().map(({ key }) => key)).toEqual(['/b']);
    expect(copies.bytes()).toBe(sizeOf(copy('/b')));
  });
});
