import { describe, expect, it } from 'vitest';
import { faultOfColour, faultsOfLook, isPhone } from './look-faults.ts';
import { initialLook, initialMainColour, type SiteLook } from './look.ts';

const faultsWith = (change: Partial<SiteLook>) =>
  faultsOfLook({ ...initialLook, ...change }).map(({ field, level }) => `${field} ${level}`);

describe('faultsOfLook', () => {
  it('has nothing to say of the initial look and of a whole one', () => {
    expect(faultsOfLook(initialLook)).toEqual([]);
    expect(
      faultsOfLook({
        ...initialLook,
        name: '甲县政府信息公开',
        mainColour: initialMainColour,
        sponsor: '甲县人民政府',
        operator: '甲县人民政府办公室',
        address: '甲县中山路1号',
        phone: '0591-12345678、12345',
        icp: '闽ICP备12345678号-1',
        publicSecurity: '闽公网安备35000002000001号',
      }),
    ).toEqual([]);
  });

  it.each([
    [{ name: '甲'.repeat(41) }, ['name error']],
    [{ address: '一行\n二行' }, ['address error']],
    [{ phone: '办公室' }, ['phone error']],
    [{ icp: 'ICP备1号' }, ['icp error']],
    [{ publicSecurity: '公网安备1号' }, ['publicSecurity error']],
    [{ mainColour: '#c00000' }, ['mainColour error']],
    [{ mainColour: '#0b74de' }, ['mainColour warning']],
  ] satisfies readonly (readonly [Partial<SiteLook>, readonly string[]])[])('%j: %j', (change, faults) => {
    expect(faultsWith(change)).toEqual(faults);
  });
});

describe('faultOfColour', () => {
  it.each([
    ['#0b5394', null],
    ['#1d5f3a', null],
    ['#5b2a86', null],
    ['#4a4f57', null],
    // Brown and wine dark enough to be neither.
    ['#6b3f12', null],
    ['#0b74de', 'warning'],
    ['#7ec8f5', 'error'],
    ['#ffffff', 'error'],
    ['#ff0000', 'error'],
    ['#b42318', 'error'],
    ['#8b0015', 'error'],
    ['red', 'error'],
    ['#0B5394', 'error'],
    ['#0b5394;}', 'error'],
  ])('%s: %s', (colour, level) => {
    expect(faultOfColour(colour)?.level ?? null).toBe(level);
  });

  it('says the figure by which it refuses', () => {
    expect(faultOfColour('#7ec8f5')?.sentence).toMatch(/对比度是1\.\d\d，不到4\.5/u);
  });
});

describe('isPhone', () => {
  it.each([
    ['0591-12345678', true],
    ['12345', true],
    ['（0591）12345678转801', true],
    ['0591-12345678、0591-87654321', true],
    ['13000000000', true],
    ['电话见上', false],
    ['12', false],
    ['----', false],
  ])('%s: %s', (text, is) => expect(isPhone(text)).toBe(is));
});
