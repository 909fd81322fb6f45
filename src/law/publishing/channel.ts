import { cite, type Citation } from '../citation.ts';

/** What a figure of the annual report adds up: site, new media, gazettes and boards. */
export type ChannelGroup = 'site' | 'new-media' | 'gazette-and-boards';

export const channelGroups: Readonly<Record<ChannelGroup, string>> = {
  site: '网站',
  'new-media': '新媒体',
  'gazette-and-boards': '公报、公示栏和其他',
};

/** A way by which information also goes out, beside the platform. */
export interface DisclosureChannel {
  readonly title: string;
  readonly group: ChannelGroup;
  /** Whether what went out there has an address. */
  readonly address: 'needed' | 'possible' | 'none';
  /** True where readers are counted. */
  readonly reads: boolean;
  /** True where it hangs or lies somewhere: the place is needed. */
  readonly place: boolean;
}

/** The channels, as Articles 23 to 25 of the Regulation name them and townships use them. */
export const disclosureChannels = {
  'county-portal': { title: '县门户网站', group: 'site', address: 'needed', reads: true, place: false },
  'other-site': { title: '其他网站', group: 'site', address: 'needed', reads: true, place: false },
  wechat: { title: '微信公众号', group: 'new-media', address: 'needed', reads: true, place: false },
  weibo: { title: '微博', group: 'new-media', address: 'needed', reads: true, place: false },
  video: { title: '短视频', group: 'new-media', address: 'possible', reads: true, place: false },
  app: { title: '客户端和小程序', group: 'new-media', address: 'possible', reads: true, place: false },
  group: { title: '村民群、网格群', group: 'new-media', address: 'none', reads: false, place: true },
  gazette: {
    title: '政府公报、报刊',
    group: 'gazette-and-boards',
    address: 'possible',
    reads: false,
    place: false,
  },
  broadcast: {
    title: '广播、电视',
    group: 'gazette-and-boards',
    address: 'possible',
    reads: false,
    place: false,
  },
  board: {
    title: '公示栏、电子屏',
    group: 'gazette-and-boards',
    address: 'none',
    reads: false,
    place: true,
  },
  'query-point': {
    title: '公开查阅点',
    group: 'gazette-and-boards',
    address: 'none',
    reads: false,
    place: true,
  },
  'on-site': {
    title: '入户、现场',
    group: 'gazette-and-boards',
    address: 'none',
    reads: false,
    place: true,
  },
} as const satisfies Readonly<Record<string, DisclosureChannel>>;

export type DisclosureChannelId = keyof typeof disclosureChannels;

export const disclosureChannelIds = Object.keys(disclosureChannels) as readonly DisclosureChannelId[];

export const channelBasis: readonly Citation[] = [
  cite('regulation', '第二十三条'),
  cite('regulation', '第二十五条第一款'),
];

/** The channel of that id, with its kinds of data; null where there is none. */
export function disclosureChannel(id: string): DisclosureChannel | null {
  return id in disclosureChannels ? disclosureChannels[id as DisclosureChannelId] : null;
}

/** What goes out, as part 1 of the annual report tells it: 政策解读 and 回应关切 are counted, the fields of people's lives too. */
export const disclosureCategories = {
  news: '时政要闻',
  policy: '政策文件',
  interpretation: '政策解读',
  response: '回应关切',
  notice: '通知公告',
  work: '工作动态',
  subsidy: '惠民惠农补贴',
  assistance: '社会救助',
  education: '教育',
  health: '医疗卫生',
  employment: '就业创业',
  elderly: '养老服务',
  resources: '公共资源配置',
  emergency: '应急预警',
  other: '其他',
} as const;

export type DisclosureCategoryId = keyof typeof disclosureCategories;

export const disclosureCategoryIds = Object.keys(disclosureCategories) as readonly DisclosureCategoryId[];

/** Words by which lists name a category, beside its own title. */
const categoryWords: readonly (readonly [RegExp, DisclosureCategoryId])[] = [
  [/解读/u, 'interpretation'],
  [/回应|舆情/u, 'response'],
  [/时政|要闻/u, 'news'],
  [/文件|政策/u, 'policy'],
  [/通知|公告|公示|通告/u, 'notice'],
  [/补贴|惠农|惠民/u, 'subsidy'],
  [/救助|低保|特困/u, 'assistance'],
  [/教育|招生|学校/u, 'education'],
  [/医疗|卫生|医保|健康/u, 'health'],
  [/就业|创业|招聘/u, 'employment'],
  [/养老/u, 'elderly'],
  [/招标|采购|公共资源/u, 'resources'],
  [/应急|预警|灾/u, 'emergency'],
  [/动态|工作/u, 'work'],
  [/其[他它]/u, 'other'],
];

/** The category that a cell names; null where it names none. */
export function categoryOfText(text: string): DisclosureCategoryId | null {
  const bare = text.replaceAll(/\s/gu, '');
  if (bare === '') return null;
  const titled = disclosureCategoryIds.find((id) => disclosureCategories[id] === bare || id === bare);
  return titled ?? categoryWords.find(([word]) => word.test(bare))?.[1] ?? null;
}

const channelWords: readonly (readonly [RegExp, DisclosureChannelId])[] = [
  [/微信|公众号/u, 'wechat'],
  [/微博/u, 'weibo'],
  [/短视频|视频/u, 'video'],
  [/客户端|小程序|APP/iu, 'app'],
  [/群$/u, 'group'],
  [/公报|报纸|报刊/u, 'gazette'],
  [/广播|电视|喇叭/u, 'broadcast'],
  [/公示栏|公开栏|公告栏|宣传栏|电子屏/u, 'board'],
  [/查阅/u, 'query-point'],
  [/入户|现场|明白纸/u, 'on-site'],
  [/门户|政府网/u, 'county-portal'],
  [/网/u, 'other-site'],
];

/** The channel that a cell names; null where it names none. */
export function channelOfText(text: string): DisclosureChannelId | null {
  const bare = text.replaceAll(/\s/gu, '');
  if (bare === '') return null;
  const titled = disclosureChannelIds.find((id) => disclosureChannels[id].title === bare || id === bare);
  return titled ?? channelWords.find(([word]) => word.test(bare))?.[1] ?? null;
}

/** The channel that an address belongs to, where its host says so: 微信 and 微博 have hosts of their own, governments end in gov.cn. */
export function channelOfAddress(address: string): DisclosureChannelId | null {
  const host = hostOf(address);
  if (host === null) return null;
  const within = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  if (within('weixin.qq.com')) return 'wechat';
  if (within('weibo.com') || within('weibo.cn')) return 'weibo';
  return within('gov.cn') ? 'county-portal' : null;
}

/** The host that a web address names; null where it is none. */
export function hostOf(address: string): string | null {
  const found = /^https?:\/\/(?<host>[a-z0-9.-]+)(?::\d{1,5})?(?:[/?#]|$)/iu.exec(address)?.groups?.['host'];
  return found === undefined || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(found) ? null : found.toLowerCase();
}
