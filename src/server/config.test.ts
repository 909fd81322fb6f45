import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readConfig, settings } from './config.ts';
import { StartError } from './start-error.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      PORT: 8080,
      SITE: true,
      SITE_MEMORY: 128,
      SITE_RATE: 6000,
      HOST: '127.0.0.1',
      TRUST_PROXY: false,
      DESK: true,
      DATA_DIR: resolve('data'),
      OIDC_NAME: '县统一身份认证',
      LOG_LEVEL: 'info',
    });
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
    ['DESK', 'off', false],
    ['DATA_DIR', '甲县 数据', resolve('甲县 数据')],
    ['DATABASE_URL', 'postgres://a:b@127.0.0.1:5432/gongkai', 'postgres://a:b@127.0.0.1:5432/gongkai'],
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
    ['DESK', 'yes'],
    ['DATABASE_URL', 'mysql://127.0.0.1/gongkai'],
    ['OIDC_ISSUER', '县统一身份认证'],
    ['MAIL_FROM', '张三'],
    ['ALERT_MAIL', 'a@example.com,b'],
  ] as const)('%s may not be %s, and the sentence says so', (name, value) => {
    const act = () => readConfig({ [name]: value });
    expect(act).toThrow(StartError);
    for (const part of [name, `“${value}”`, settings[name].description, settings[name].allowed]) {
      expect(act).toThrow(part);
    }
  });

  test.each([
    ['SECRET_KEY', 'c2hvcnQ='],
    ['SMTP_URL', 'http://user:secret@127.0.0.1'],
  ] as const)('does not print %s', (name, value) => {
    const act = () => readConfig({ [name]: value });
    expect(act).toThrow(`设置${name}（${settings[name].description}）现为（不显示）`);
    expect(act).not.toThrow(value);
  });

  test.each([
    [{ SMTP_URL: 'smtp://127.0.0.1' }, '设置SMTP_URL、ALERT_MAIL要一起填，还缺ALERT_MAIL。'],
    [{ OIDC_ISSUER: 'https://id.example' }, '还缺OIDC_CLIENT_ID、OIDC_CLIENT_SECRET。'],
    [
      { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      '要先设置PUBLIC_URL',
    ],
  ])('takes no part of what belongs together: %j', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });

  it('reads a secret and a list of addresses', () => {
    const secret = Buffer.alloc(32, 1);
    const config = readConfig({
      SECRET_KEY: secret.toString('base64'),
      SMTP_URL: 'smtps://127.0.0.1',
      ALERT_MAIL: 'a@example.com, b@example.com',
    });
    expect(config).toMatchObject({ SECRET_KEY: secret, ALERT_MAIL: ['a@example.com', 'b@example.com'] });
  });

  it('names every setting that is wrong', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^]*LOG_LEVEL/u);
  });
});
