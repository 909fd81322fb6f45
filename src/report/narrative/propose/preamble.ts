import { datesOfPeriod, formatChinese } from '../../../law/index.ts';
import type { Pen } from './pen.ts';

/** The other sections call it 《条例》. */
const regulation = '《中华人民共和国政府信息公开条例》（以下简称《条例》）';
const form = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）';

/** Basis, period, where the report can be read, whom to ask. */
export function preamble(pen: Pen): string {
  const { input, say, when } = pen;
  const { body, period } = input;
  const { from, to } = datesOfPeriod(period);
  const what = period.kind === 'year' ? '本报告' : '这份报告';
  const basis =
    period.kind === 'year'
      ? say('basis', [
          `${what}根据${regulation}和${form}的要求编制。`,
          `按照${regulation}第五十条和${form}的规定，编制${what}。`,
          `依据${regulation}和${form}，${body.name}编制${when}政府信息公开工作年度报告，现予公布。`,
          `依照${regulation}以及${form}，现公布${body.name}${when}政府信息公开工作情况。`,
        ])
      : `${what}依照${regulation}和${form}的口径，统计${when}的政府信息公开工作。`;
  const span = say('span', [
    `所列数据的统计期限自${formatChinese(from)}起至${formatChinese(to)}止。`,
    `数据统计时间为${formatChinese(from)}至${formatChinese(to)}。`,
    `统计期限为${formatChinese(from)}至${formatChinese(to)}。`,
    `本报告所列数据的统计期限从${formatChinese(from)}至${formatChinese(to)}。`,
  ]);
  return [basis, span, summed(pen), where(pen), contact(pen)].join('');
}

/** A county's report is the sum of its bodies' (二、（二）of the form). */
function summed({ input, say }: Pen): string {
  if (input.scope !== 'county') return '';
  return say('summed', [
    '各项数据由各行政机关的年度报告逐级汇总。',
    '所列数据为列入汇总的各行政机关年度报告的合计。',
    '本报告汇总各行政机关上报的年度报告。',
    '表内数据由各行政机关年度报告逐项相加汇总。',
  ]);
}

function where({ input, say }: Pen): string {
  if (input.body.site === null) return '';
  const site = siteOf(input.body.site);
  return say('site', [
    `本报告电子版可以在${site}查阅和下载。`,
    `本报告电子版可到${site}下载。`,
    `本报告全文在${site}公布，可以下载。`,
    `本报告在${site}公布，可查阅全文、下载电子版。`,
  ]);
}

/** Sites bear the name of their government: 甲县人民政府网站（www.…）. */
const siteOf = (name: string): string =>
  /网|平台|专栏/u.test(name.replace(/（.*$/u, '')) ? name : name.replace(/^[^（]*/u, '$&网站');

function contact({ input, say }: Pen): string {
  const { name, address, postcode, phone } = input.body;
  const ways = [
    ...(address === null ? [] : [`地址：${address}`]),
    ...(postcode === null ? [] : [`邮编：${postcode}`]),
    ...(phone === null ? [] : [`电话：${phone}`]),
  ];
  if (ways.length === 0) return '';
  const how = `（${ways.join('，')}）`;
  return say('contact', [
    `如对本报告有疑问，请与${name}联系${how}。`,
    `对本报告内容有疑问的，可以向${name}咨询${how}。`,
    `对本报告有疑问的，请联系${name}${how}。`,
    `需要了解本报告有关情况的，请与${name}联系${how}。`,
  ]);
}
