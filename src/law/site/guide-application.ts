import { cite } from '../citation.ts';
import type { GuideFacts } from './guide.ts';
import { list, text, type GuideChapter, type GuidePart } from './guide-blocks.ts';

/** A way to hand in a request (条例第二十八、二十九、三十一条). */
export interface ApplicationWay {
  readonly id: 'in-person' | 'mail' | 'fax' | 'email' | 'oral';
  readonly title: string;
  /** Where and how, from the facts of the guide. */
  readonly how: string;
  /** Which day counts as the day of receipt. */
  readonly received: string;
}

/** The ways that the body has open: one whose number or address is not filled in is left out, but for coming in person. */
export function applicationWays(facts: GuideFacts): readonly ApplicationWay[] {
  const { office, address, hours, phone, fax, email, postcode } = facts;
  const sentence = (...parts: readonly string[]) => `${parts.filter((part) => part !== '').join('，')}。`;
  const ways: readonly (ApplicationWay | null)[] = [
    {
      id: 'in-person',
      title: '当面',
      how:
        address === ''
          ? sentence('到本机关提交', hours, phone === '' ? '' : `地点请打电话${phone}问`)
          : sentence(`到${address}提交`, hours),
      received: '提交当天算收到。',
    },
    address === ''
      ? null
      : {
          id: 'mail',
          title: '邮寄',
          how: sentence(
            `寄到${address}${postcode === '' ? '' : `（邮编${postcode}）`}`,
            office === '' ? '' : `收件人写${office}`,
            '信封左下角注明“政府信息公开申请”',
          ),
          received: '签收当天算收到；平信等不用签收的，本机关与您确认的当天算收到。',
        },
    fax === ''
      ? null
      : {
          id: 'fax',
          title: '传真',
          how: sentence(`传到${fax}`, phone === '' ? '' : `传后请打电话${phone}确认`),
          received: '双方确认的当天算收到。',
        },
    email === ''
      ? null
      : {
          id: 'email',
          title: '互联网',
          how: sentence(/^\S+@\S+$/u.test(email) ? `发到${email}` : `从${email}提交`),
          received: '双方确认的当天算收到。',
        },
    phone === ''
      ? null
      : {
          id: 'oral',
          title: '书写有困难的',
          how: `可以口头提出，由工作人员代填，请先打电话${phone}约好时间。`,
          received: '填好并经您确认的当天算收到。',
        },
  ];
  return ways.filter((way) => way !== null);
}

/** 依申请公开: what a request says, where it goes, when it is answered, what it costs. */
export const applicationChapter = (facts: GuideFacts): GuideChapter => ({
  id: 'shenqing',
  title: '二、依申请公开',
  parts: [whoPart, contentPart, waysPart(facts), timePart, repliesPart, feesPart],
});

const whoPart: GuidePart = {
  id: 'shuineng',
  title: '（一）谁可以申请',
  blocks: [
    text('公民、法人和其他组织都可以申请，不用说明用途。', cite('regulation', '第二十七条')),
    text('没有主动公开的信息才要申请，请先查一查目录和文件库。'),
    text(
      '申请的数量、频次明显超过合理范围的，本机关可以要求您说明理由；理由不合理的，不予处理。',
      cite('regulation', '第三十五条'),
    ),
    { kind: 'links', to: ['catalogue', 'search', 'apply'] },
  ],
};

const contentPart: GuidePart = {
  id: 'neirong',
  title: '（二）申请写什么',
  blocks: [
    text('申请用书面形式，电子邮件等数据电文也算书面。写明三样：', cite('regulation', '第二十九条')),
    list(
      [
        '您的姓名或者单位名称、身份证明、联系方式。',
        '要的信息叫什么，文号是什么；不知道的，写清楚便于查找的特征，像哪一年、哪件事。',
        '希望用什么形式提供（纸质、电子），怎样给您（邮寄、自取、电子邮件等）。',
      ],
      true,
    ),
    text('一张申请表写一件事，办得快。委托别人申请的，附委托书和双方的身份证明。'),
    text(
      '内容写得不明确的，本机关在7个工作日内一次告知您怎样补正、什么时候以前补正。答复期限从收到补正那天起算；没有正当理由逾期不补正的，视为放弃申请，不再处理。',
      cite('regulation', '第三十条'),
    ),
    text('阅读有困难或者有视听障碍的，请告诉工作人员，会给您必要的帮助。', cite('regulation', '第四十三条')),
  ],
};

const waysPart = (facts: GuideFacts): GuidePart => ({
  id: 'fangshi',
  title: '（三）怎样提交，哪天算收到',
  blocks: [
    text('下面的渠道都可以提交申请，选一个就行：', cite('regulation', '第二十八条')),
    list(applicationWays(facts).map(({ title, how, received }) => `${title}：${how}${received}`)),
    text('答复期限从收到申请那天起算。', cite('regulation', '第三十一条')),
  ],
});

export const timePart: GuidePart = {
  id: 'qixian',
  title: '（四）多久答复',
  blocks: [
    text(
      '能当场答复的，当场答复；不能的，自收到申请之日起20个工作日内答复。',
      cite('regulation', '第三十三条'),
    ),
    text('需要延长的，经工作机构负责人同意，告知您，最多再延长20个工作日。'),
    text('征求第三方和其他机关意见的时间，不算在期限里。'),
  ],
};

export const repliesPart: GuidePart = {
  id: 'dafu',
  title: '（五）会得到什么答复',
  blocks: [
    text('按不同情况答复：', cite('regulation', '第三十六条')),
    list(
      [
        '已经主动公开的，告诉您在哪里、怎样看。',
        '可以公开的，提供给您，或者告诉您怎样取得、什么时候取得。',
        '依法不予公开的，告诉您不公开，说明理由。',
        '查了没有的，告诉您该信息不存在。',
        '不归本机关公开的，告诉您并说明理由；知道归谁的，告诉您名称和联系方式。',
        '已经答复过、您又申请同一内容的，告诉您不重复处理。',
        '工商登记、不动产登记资料等另有规定的，告诉您按那个规定办。',
      ],
      true,
    ),
    text(
      '一份信息里有的能公开、有的不能公开，又能分开的，提供能公开的部分，其余说明理由。',
      cite('regulation', '第三十七条'),
    ),
    text(
      '按您要的形式提供；可能损坏原件或者成本太高的，给电子数据，或者安排您查阅、抄录。',
      cite('regulation', '第四十条'),
    ),
    text('只提供现有的信息；要加工、分析才能给的，可以不提供。', cite('regulation', '第三十八条')),
    text(
      '用申请的形式信访、投诉、举报的，不作为政府信息公开申请处理，可以告诉您通过什么渠道提出。',
      cite('regulation', '第三十九条第一款'),
    ),
  ],
};

/** The tiers of 国办函〔2020〕109号 were read on official pages; how pages are counted is [memory] and stays out. */
export const feesPart: GuidePart = {
  id: 'shoufei',
  title: '（六）收不收费',
  blocks: [
    text('一般不收费。', cite('regulation', '第四十二条')),
    text(
      '申请的数量、频次明显超过合理范围的，可以收信息处理费，按件或者按量，只按一种收：',
      cite('processingFee'),
    ),
    list([
      '按件：同一申请人一个自然月里，10件以下不收；第11件至第30件，每件100元；第31件起，每10件一档，每升一档每件加100元。',
      '按量：只用于提供纸质件、发送电子邮件、复制电子数据。一件申请30页以下不收；第31页至第100页，每页10元；第101页至第200页，每页20元；第201页起，每页40元。',
    ]),
    text('要收费的，会在答复期限里给您收费通知，写明依据、标准、数额和怎样缴。'),
    text('收到通知次日起20个工作日内缴费；逾期没有缴的，视为放弃申请，不再处理。'),
  ],
};
