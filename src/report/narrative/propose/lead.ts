import type { Pen } from './pen.ts';

/** One sentence that says what the period was, without praise. */
export function lead({ say, figure, value, self, when, whole, input }: Pen): string {
  const { name } = input.body;
  const received = value('requests.received');
  const asked =
    received === 0
      ? say('not-asked', [
          '没有收到政府信息公开申请',
          '未收到政府信息公开申请',
          '没有新的政府信息公开申请',
          '未新收政府信息公开申请',
        ])
      : say('asked', [
          `收到政府信息公开申请${figure('requests.received')}件`,
          `新收政府信息公开申请${figure('requests.received')}件`,
          `共收到新的政府信息公开申请${figure('requests.received')}件`,
          `收到的政府信息公开申请为${figure('requests.received')}件`,
        ]);
  const count = figure('published.total');
  const out =
    value('published.total') === 0
      ? say('nothing-out', [
          '没有主动公开政府信息',
          '未新增主动公开的政府信息',
          '未主动公开政府信息',
          '没有发布政府信息',
        ])
      : say('out', [
          `主动公开政府信息${count}条`,
          `发布政府信息${count}条`,
          `公开政府信息${count}条`,
          `向社会公开政府信息${count}条`,
        ]);
  return say('lead', [
    `${when}，${name}依照《条例》开展政府信息公开工作，${out}，${asked}。具体情况如下。`,
    `${when}，${self}${out}，${asked}。现将五个方面的工作情况报告如下。`,
    `${name}${when}${out}；${asked}。各项工作情况分述如下。`,
    `按照《条例》第五十条规定的内容报告${when}工作：${self}${out}，${asked}。`,
    `${whole}工作概况：${out}，${asked}。以下按主动公开、依申请公开、政府信息管理、平台建设和监督保障分别说明。`,
  ]);
}
