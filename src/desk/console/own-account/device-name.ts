import { texts } from './texts.ts';

/** What a browser calls itself in User-Agent, most telling first: most of them also call themselves Chrome or Safari. */
const browsers = [
  [texts.devices.weixin, /MicroMessenger\//u],
  [texts.devices.qq, /QQBrowser\//u],
  [texts.devices.threeSixty, /360SE|QIHU/u],
  [texts.devices.uc, /UCBrowser\//u],
  [texts.devices.edge, /Edg(?:A|iOS)?\//u],
  [texts.devices.firefox, /Firefox\/|FxiOS\//u],
  [texts.devices.chrome, /Chrome\/|CriOS\//u],
  [texts.devices.safari, /Safari\//u],
] as const;

const systems = [
  [texts.devices.harmony, /HarmonyOS|OpenHarmony/u],
  [texts.devices.android, /Android/u],
  [texts.devices.iphone, /iPhone/u],
  [texts.devices.ipad, /iPad/u],
  [texts.devices.windows, /Windows/u],
  [texts.devices.mac, /Macintosh/u],
  [texts.devices.linux, /Linux/u],
] as const;

/** 安卓上的微信, from what the browser said of itself; null where neither part is known. */
export function deviceName(userAgent: string): string | null {
  const nameIn = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
  const browser = nameIn(browsers);
  const system = nameIn(systems);
  if (browser === null || system === null) return browser ?? system;
  return texts.deviceOf(system, browser);
}
