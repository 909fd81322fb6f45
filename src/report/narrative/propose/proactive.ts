import {
  disclosureCategories,
  disclosureCategoryIds,
  disclosureChannelIds,
  disclosureChannels,
} from '../../../law/index.ts';
import { listed, type Pen } from './pen.ts';

/** A channel of the text: the site with all that counts as site, then each other channel. */
interface Channel {
  readonly id: string;
  readonly title: string;
  readonly verb: string;
}

const verbs: Partial<Readonly<Record<string, string>>> = {
  'new-media': '推送',
  'gazette-and-boards': '登载',
};

const channels: readonly Channel[] = [
  { id: 'published.site', title: '政府网站', verb: '发布' },
  ...disclosureChannelIds
    .filter((id) => disclosureChannels[id].group !== 'site')
    .map((id) => ({
      id: `channel.${id}`,
      title: disclosureChannels[id].title,
      verb: id === 'board' || id === 'group' ? '公示' : (verbs[disclosureChannels[id].group] ?? '发布'),
    })),
];

/** How much went out, compared with the period before, by channel and by category; what was answered to the public. */
export function proactive(pen: Pen): string {
  const { value } = pen;
  const first =
    value('published.total') === 0 ? nothing(pen) : [total(pen), byChannel(pen), byCategory(pen)].join('');
  return [first, messages(pen) + publicity(pen)].filter((paragraph) => paragraph !== '').join('\n');
}

const nothing = ({ say, self, whole, when, now }: Pen): string =>
  say('nothing', [
    `${whole}没有主动公开政府信息。`,
    `${self}${when}没有主动公开政府信息。`,
    `${when}未新增主动公开的政府信息。`,
    `${self}${whole}未主动公开政府信息。`,
    `主动公开方面，${when}没有新发布的政府信息。`,
    `${now}没有新增的主动公开内容。`,
  ]);

function total(pen: Pen): string {
  const { say, figure, self, whole, when } = pen;
  const count = figure('published.total');
  return `${say('total', [
    `${when}主动公开政府信息${count}条`,
    `${self}${whole}主动公开政府信息共${count}条`,
    `${self}${when}发布各类政府信息${count}条`,
    `${whole}向社会公开${count}条政府信息`,
    `${when}，${self}公开政府信息${count}条`,
    `主动公开方面，${when}共发布政府信息${count}条`,
  ])}${growth(pen)}。`;
}

function growth({ say, figure, value, has, before }: Pen): string {
  if (!has('growth.published.total') || !has('last.published.total')) return '';
  const rate = `${figure('growth.published.total')}%`;
  const last = figure('last.published.total');
  const change = value('growth.published.total');
  if (change === 0) {
    return say('same', [
      `，与${before}基本持平`,
      `，与${before}大致相当`,
      `，${before}为${last}条，数量相近`,
      `，同${before}相比变化不大`,
    ]);
  }
  const [rise, size] = change > 0 ? ['增长', '增幅'] : ['下降', '降幅'];
  return say('growth', [
    `，比${before}${rise}${rate}`,
    `，${before}为${last}条，${size}为${rate}`,
    `，较${before}的${last}条${rise}${rate}`,
    `，数量与${before}相比${rise}${rate}`,
  ]);
}

function byChannel(pen: Pen): string {
  const { say, figure, value } = pen;
  const used = channels.filter(({ id }) => value(id) > 0);
  if (used.length === 0) return '';
  const [only] = used;
  if (used.length === 1 && only !== undefined) {
    return say('one-channel', [
      `信息均在${only.title}发布。`,
      `发布渠道为${only.title}。`,
      `以上信息均通过${only.title}公开。`,
      `渠道为${only.title}。`,
    ]);
  }
  const plain = used.map(({ id, title }) => `${title}${figure(id)}条${within(pen, id)}`);
  const told = used.map(({ id, title, verb }) => `${title}${verb}${figure(id)}条${within(pen, id)}`);
  return say('channels', [
    `按渠道分，${plain.join('、')}。`,
    `${told.join('，')}。`,
    `发布渠道有${used.length > 1 ? listed(plain) : plain.join('')}。`,
    `分渠道看，${plain.join('，')}。`,
    `分渠道统计：${plain.join('；')}。`,
  ]);
}

/** Most categories that one sentence names. */
const mostCategories = 7;

/** What a channel carried by category, in brackets: only where that adds up to all of it. */
function within({ figure, value }: Pen, channel: string): string {
  const used = disclosureCategoryIds.filter((id) => value(`${channel}.${id}`) > 0);
  const sum = used.reduce((all, id) => all + value(`${channel}.${id}`), 0);
  if (used.length < 2 || used.length > mostCategories || sum !== value(channel)) return '';
  return `（${used.map((id) => `${disclosureCategories[id]}${figure(`${channel}.${id}`)}条`).join('、')}）`;
}

function byCategory({ say, figure, value }: Pen): string {
  const used = disclosureCategoryIds
    .filter((id) => id !== 'other' && value(`category.${id}`) > 0)
    .toSorted((a, b) => value(`category.${b}`) - value(`category.${a}`))
    .slice(0, mostCategories);
  if (used.length === 0) return '';
  const named = used.map((id) => `${disclosureCategories[id]}${figure(`category.${id}`)}条`);
  return say('categories', [
    `按内容看，有${named.join('、')}。`,
    `内容上，${named.join('，')}。`,
    `涉及的类别有${named.join('、')}。`,
    `分类统计，${named.join('，')}。`,
    `公开较多的是${named.join('、')}。`,
  ]);
}

function messages({ say, figure, value, self }: Pen): string {
  if (value('activity.message.count') === 0) return '';
  const came = figure('activity.message.count');
  const answered = figure('activity.message.settled');
  return say('messages', [
    `收到热线、网上留言等群众反映事项${came}件，按时答复${answered}件。`,
    `群众来电和网民留言共${came}件，按时答复${answered}件。`,
    `${self}办理热线工单、网上留言等${came}件，在规定时间内答复${answered}件。`,
    `通过热线、网上留言等渠道收到群众反映${came}件，按时办复${answered}件。`,
  ]);
}

function publicity({ say, figure, value }: Pen): string {
  if (value('activity.publicity.count') === 0) return '';
  const times = figure('activity.publicity.count');
  const people =
    value('activity.publicity.people') === 0 ? '' : `，${figure('activity.publicity.people')}人次参加`;
  return say('publicity', [
    `开展政府信息公开宣传活动${times}次${people}。`,
    `组织面向群众的宣传${times}次${people}。`,
    `举办政府信息公开宣传活动${times}次${people}。`,
    `面向群众宣传政府信息公开${times}次${people}。`,
  ]);
}
