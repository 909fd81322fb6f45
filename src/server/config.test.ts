import { describe, expect, it, test } from 'vitest';
import { readConfig, settings } from './config.ts';
import { StartError } from './start-error.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({ PORT: 8080, HOST: '127.0.0.1', TRUST_PROXY: false, LOG_LEVEL: 'info' });
  });

  it('takes an empty value for none, and ignores other variables', () => {
    expect(readConfig({ PORT: '', PATH: '/bin' })).toEqual(readConfig({}));
  });

  test.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['HOST', '::', '::'],
    ['PUBLIC_URL', 'https://gongkai.example', 'https://gongkai.example'],
    ['TRUST_PROXY', 'false', false],
    ['TRUST_PROXY', 'loopback,10.0.0.0/8', 'loopback,10.0.0.0/8'],
    ['FONT_FOLDER', '.', '.'],
    ['LOG_LEVEL', 'silent', 'silent'],
  ] as const)('%s may be %s', (name, value, expected) => {
    expect(readConfig({ [name]: value })[name]).toBe(expected);
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'ftp://gongkai.example'],
    ['PUBLIC_URL', 'https://gongkai.example/path'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', 'everyone'],
    ['FONT_FOLDER', './no-such-folder'],
    ['LOG_LEVEL', 'loud'],
  ] as const)('%s may not be %s, and the sentence says so', (name, value) => {
    const act = () => readConfig({ [name]: value });
    expect(act).toThrow(StartError);
    for (const part of [name, `“${value}”`, settings[name].description, settings[name].allowed]) {
      expect(act).toThrow(part);
    }
  });

  it('names every setting that is wrong', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^]*LOG_LEVEL/u);
  });
});
