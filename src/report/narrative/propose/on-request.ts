import type { Pen } from './pen.ts';

/** Requests that came, were taken over, closed and carried on; lateness; reconsideration and lawsuits. */
export function onRequest(pen: Pen): string {
  const { value } = pen;
  const any = ['received', 'carriedIn', 'closed', 'carriedOut'].some((id) => value(`requests.${id}`) > 0);
  return (any ? handled(pen) + lateness(pen) : none(pen)) + redress(pen);
}

const none = ({ say, self, whole, when, now, interim }: Pen): string =>
  say('no-requests', [
    `${whole}没有收到政府信息公开申请，也没有${interim ? '期初' : '上年'}结转的申请。`,
    `${when}未收到政府信息公开申请，无${interim ? '期初' : '上年'}结转的申请。`,
    `${self}${now}未收到政府信息公开申请，期初、期末均没有正在办理的申请。`,
    `${when}，没有公民、法人或者其他组织向${self}提出政府信息公开申请，也没有结转的申请。`,
    `${now}没有接到政府信息公开申请，无结转事项。`,
    `${self}${whole}没有新收的政府信息公开申请，期初、期末均无未办结的申请。`,
  ]);

function handled({ say, figure, value, self, when, whole, now, interim }: Pen): string {
  const received = figure('requests.received');
  const taken = value('requests.carriedIn') > 0;
  const over = taken ? `，${interim ? '期初' : '上年'}结转${figure('requests.carriedIn')}件` : '';
  const done = figure('requests.closed');
  const open = value('requests.carriedOut');
  const left =
    open === 0
      ? say('none-left', [
          `，没有结转${interim ? '下期' : '下年度'}办理的`,
          '，无结转申请',
          '，没有未办结的申请',
          '，期末没有在办的申请',
        ])
      : `，${interim ? '结转下期继续办理' : '结转下年度继续办理'}${figure('requests.carriedOut')}件`;
  if (value('requests.received') === 0) {
    return `${say('only-old', [
      `${whole}没有收到新的政府信息公开申请`,
      `${self}${when}没有新的政府信息公开申请`,
      `${when}无新的政府信息公开申请`,
      `${now}没有新收政府信息公开申请`,
    ])}${over}；办结${done}件${left}。`;
  }
  return `${say('requests', [
    `${when}新收政府信息公开申请${received}件${over}；办结${done}件`,
    `${self}${whole}收到政府信息公开申请${received}件${over}，办结${done}件`,
    `${when}，${self}新收政府信息公开申请${received}件${over}，${whole}办结${done}件`,
    `${whole}收到政府信息公开申请${received}件${over}；已办结${done}件`,
  ])}${left}。`;
}

function lateness({ say, figure, value }: Pen): string {
  if (value('requests.late') > 0) {
    const late = figure('requests.late');
    return say('late', [
      `超过法定期限才答复的有${late}件。`,
      `逾期答复${late}件。`,
      `有${late}件没有在法定期限内答复。`,
      `未在法定期限内答复的有${late}件。`,
    ]);
  }
  if (value('requests.closed') === 0) return '';
  return say('in-time', [
    '已办结的申请均未超过法定期限。',
    '没有逾期答复的情况。',
    '办结的申请均在法定期限之内。',
    '办理时间没有超过《条例》规定的期限。',
  ]);
}

function redress({ say, figure, value, self, when, now, input }: Pen): string {
  // A county is no party: its bodies are.
  const party = input.scope === 'county' ? '全县各行政机关' : self;
  const [reviews, suits] = [value('redress.reconsideration'), value('redress.litigation')];
  if (reviews === 0 && suits === 0) {
    return say('no-redress', [
      '没有因政府信息公开引起的行政复议和行政诉讼。',
      '未发生因政府信息公开提起的行政复议、行政诉讼。',
      `${now}没有人就政府信息公开申请行政复议或者提起行政诉讼。`,
      `政府信息公开方面，${when}没有行政复议，也没有行政诉讼。`,
      `${party}没有成为政府信息公开行政复议的被申请人，也没有在政府信息公开行政诉讼中应诉。`,
      `${when}，未发生涉及政府信息公开的行政复议、行政诉讼。`,
    ]);
  }
  const words = [
    ...(reviews > 0 ? [`行政复议${figure('redress.reconsideration')}件`] : []),
    ...(suits > 0 ? [`行政诉讼${figure('redress.litigation')}件`] : []),
  ].join('、');
  return say('redress', [
    `因政府信息公开引起${words}。`,
    `发生因政府信息公开引起的${words}。`,
    `因政府信息公开提起的有${words}。`,
    `涉及政府信息公开的有${words}。`,
  ]);
}
