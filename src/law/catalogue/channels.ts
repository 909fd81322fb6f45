/** 公开渠道和载体: the tick list of the standard catalogues. */
export const catalogueChannels = {
  website: '政府网站',
  gazette: '政府公报',
  'new-media': '两微一端',
  hearing: '发布会/听证会',
  broadcast: '广播电视',
  press: '纸质媒体',
  'reading-point': '公开查阅点',
  'service-centre': '政务服务中心',
  'service-station': '便民服务站',
  'on-site': '入户/现场',
  'notice-board': '社区/企事业单位/村公示栏（电子屏）',
  push: '精准推送',
} as const;

export type ChannelId = keyof typeof catalogueChannels;

export const channelIds = Object.keys(catalogueChannels) as readonly ChannelId[];

/** Words by which catalogues name a channel; the first that fits. */
const words: readonly (readonly [RegExp, ChannelId])[] = [
  [/公报/u, 'gazette'],
  [/两微|微信|微博|客户端|公众号|新媒体/u, 'new-media'],
  [/发布会|听证会/u, 'hearing'],
  [/广播|电视/u, 'broadcast'],
  [/纸质|报刊|报纸/u, 'press'],
  [/查阅|档案馆|图书馆/u, 'reading-point'],
  [/服务站|便民/u, 'service-station'],
  [/服务中心|办事大厅|政务大厅/u, 'service-centre'],
  [/入户|现场|明白纸/u, 'on-site'],
  [/公示栏|公开栏|公告栏|电子屏/u, 'notice-board'],
  [/精准推送|短信/u, 'push'],
  [/网站|网页|门户|公开平台/u, 'website'],
];

/**
 * The channels that a cell names, with or without ■ before those that are ticked. Where some are ticked, only those
 * count; an empty box (□) is none.
 */
export function channelsOf(text: string): {
  readonly channels: readonly ChannelId[];
  readonly others: readonly string[];
} {
  const ticked = /[■√✓☑]/u.test(text);
  const marked = text
    .replaceAll(/(?<mark>[■□√✓☑☐])/gu, '\n$<mark>')
    .split(/[\n、,，;；]+/u)
    .map((part) => part.trim());
  const parts = marked
    .filter((part) => !/^[□☐]/u.test(part) && (!ticked || /^[■√✓☑]/u.test(part)))
    .map((part) => part.replace(/^[■√✓☑]\s*/u, '').replace(/\s*[_＿]+$/u, ''))
    .filter((part) => part !== '');
  const channels = new Set<ChannelId>();
  const others: string[] = [];
  for (const part of parts) {
    const channel =
      channelIds.find((id) => catalogueChannels[id] === part) ??
      (part.startsWith('其他') ? undefined : words.find(([word]) => word.test(part))?.[1]);
    if (channel === undefined) others.push(part);
    else channels.add(channel);
  }
  return { channels: channelIds.filter((id) => channels.has(id)), others };
}
