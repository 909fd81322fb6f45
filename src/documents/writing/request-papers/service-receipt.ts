import type { ServiceReceipt } from '../../../law/index.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { plainLine } from '../sheet-text.ts';
import { formPart, ticks } from './sheet-parts.ts';

/** Ways in which a letter is served (国办公开办函〔2015〕235号 names the first three; electronic service with consent). */
const serviceWays = [
  '直接送达',
  '委托其他行政机关',
  '邮寄（邮政企业）',
  '电子送达',
] as const satisfies readonly ServiceReceipt['way'][];

const day = '　　　　年　　月　　日';

/** What was served, on whom, how and when, who took it and who saw it. */
export function layOutServiceReceipt(receipt: ServiceReceipt): SheetLayout {
  const { letters, mail, electronic } = receipt;
  return {
    title: '政府信息公开文书送达回证',
    bodyName: plainLine(receipt.bodyName),
    facts: [`申请编号：${plainLine(receipt.requestNo)}`],
    parts: [
      formPart('送达', [
        ['送达文书名称', letters.map(({ title }) => title).join('\n')],
        ['文号', letters.map(({ number }) => number).join('\n')],
        ['送达单位', receipt.bodyName],
        ['受送达人', receipt.recipient],
        ['送达方式', ticks(serviceWays, receipt.way)],
        ['送达地点', receipt.place],
        ['送达时间', receipt.at === '' ? `${day}　　时　　分` : receipt.at],
      ]),
      ...(mail === null
        ? []
        : [
            formPart('邮寄', [
              ['邮件号', mail.number],
              ['交邮日期', mail.postedOn],
              ['妥投日期', mail.deliveredOn],
              ['退回日期、原因', mail.returned],
            ]),
          ]),
      ...(electronic === null
        ? []
        : [
            formPart('电子送达', [
              ['送达地址', electronic.address],
              ['发出时间', electronic.sentAt],
              ['首次打开时间', electronic.openedAt],
              ['确认情况', electronic.confirmed],
            ]),
          ]),
      formPart('签收', [
        ['收件人签名或盖章', day, 'tall'],
        ['与受送达人的关系', ''],
        ['见证人签名', day, 'tall'],
        ['送达人签名', receipt.serverName === '' ? day : `${receipt.serverName}　${day}`, 'tall'],
        ['备注', receipt.remarks],
      ]),
    ],
    signatures: [],
    foot: '以邮寄方式答复的，交邮日期为答复日期；邮件面单和查询记录附后。',
  };
}
