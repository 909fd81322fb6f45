import type { SheetLayout, SheetTable } from './sheet-layout.ts';
import { plainLine } from './sheet-text.ts';

/** What the form to apply for government information (政府信息公开申请表) is printed for: one for people, one for organisations. */
export interface ApplicationForm {
  /** To whom it goes. */
  readonly bodyName: string;
  readonly applicant: 'person' | 'organisation';
  /** Of the office that takes it; empty where it is not filled in. */
  readonly office: string;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
}

/**
 * The form on one page, with what Article 29 asks for and nothing else: no purpose of the request (用途), which no rule asks for
 * since 2019, no waiver of fees, as there are none. What must be filled in bears an asterisk.
 */
export function layOutApplicationForm(form: ApplicationForm): SheetLayout {
  const person = form.applicant === 'person';
  return {
    title: '政府信息公开申请表',
    bodyName: plainLine(form.bodyName),
    facts: [
      `${plainLine(form.bodyName)}：`,
      '　　依据《中华人民共和国政府信息公开条例》，申请公开下面的政府信息。',
    ],
    parts: [
      person ? personPart : organisationPart,
      { heading: '', lines: [], table: addressTable(person) },
      {
        heading: '二、要什么信息（名称、描述至少写一项＊）',
        lines: [],
        table: {
          name: '要什么信息',
          widths: [32, 124],
          head: [],
          rows: [
            ['信息名称', ''],
            ['文号', ''],
            ['内容描述', ''],
          ],
          left: [false, true],
          tall: [2],
        },
      },
      {
        heading: '三、怎样提供',
        lines: [],
        table: {
          name: '怎样提供',
          widths: [32, 124],
          head: [],
          rows: [
            ['形式＊', '□纸质　□电子文件　□现场查阅、抄录　□其他：'],
            ['怎样给您＊', '□邮寄　□当面领取　□电子邮件　□传真　□其他：'],
            ['不能照办时', '□接受其他形式　　□不接受，请先和我联系'],
            ['需要帮助', '□阅读有困难或者有视听障碍，请提供帮助'],
          ],
          left: [false, true],
        },
      },
      { heading: '填写说明', lines: hints, table: null },
    ],
    signatures: [person ? '申请人（签名）＊' : '申请单位（盖章）＊'],
    foot: footOf(form),
  };
}

const four = {
  widths: [32, 46, 32, 46],
  head: [],
  left: [false, true, false, true],
} as const;

const personPart = {
  heading: '一、申请人（公民）',
  lines: [],
  table: {
    ...four,
    name: '申请人',
    rows: [
      ['姓名＊', '', '联系电话＊', ''],
      ['证件名称＊', '', '证件号码＊', ''],
      ['工作单位', '', '电子邮箱', ''],
    ],
  },
};

/** The kinds are the columns of the table of requests in the annual report (国办公开办函〔2021〕30号). */
const organisationPart = {
  heading: '一、申请人（法人或者其他组织）',
  lines: ['□商业企业　□科研机构　□社会公益组织　□法律服务机构　□其他'],
  table: {
    ...four,
    name: '申请人',
    rows: [
      ['单位名称＊', '', '信用代码＊', ''],
      ['法定代表人＊', '', '联系人＊', ''],
      ['联系电话＊', '', '电子邮箱', ''],
    ],
  },
};

const addressTable = (person: boolean): SheetTable => ({
  name: '通信地址和代理人',
  widths: [32, 124],
  head: [],
  rows: [
    ['地址、邮编', ''],
    [
      '代理人',
      person
        ? '姓名：　　　　　　　　　　电话：\n证件号码：'
        : '姓名：　　　　　　电话：　　　　　　　（附授权委托书）',
    ],
  ],
  left: [false, true],
});

const hints = [
  '1. 带＊的要填，其他的可以不填。一张表写一件事，办得快。',
  '2. 叫不出名称的，写清楚便于查找的特征，像哪一年、哪件事。不用说明用途。',
  '3. 请附身份证明；委托别人申请的，附授权委托书和双方的身份证明。',
  '4. 书写有困难的，可以口头提出，由工作人员代填。',
  '5. 自收到申请之日起20个工作日内答复，需要延长的会告知您（条例第三十三条）。',
  '6. 一般不收费；数量、频次明显超过合理范围的，可以收信息处理费。',
];

/** Where the form goes: the line under the signature. */
function footOf({ office, address, postcode, phone, fax, email }: ApplicationForm): string {
  const ways = [
    ['受理机构', office],
    ['地址', address],
    ['邮编', postcode],
    ['电话', phone],
    ['传真', fax],
    ['互联网', email],
  ].flatMap(([name = '', value = '']) => (value.trim() === '' ? [] : [`${name}：${plainLine(value)}`]));
  return ways.length === 0 ? '' : `交到：${ways.join('，')}。`;
}

/** Name of the file. */
export const nameOfApplicationForm = ({ bodyName, applicant }: ApplicationForm): string =>
  `${bodyName}政府信息公开申请表（${applicant === 'person' ? '公民' : '法人和其他组织'}）`;
