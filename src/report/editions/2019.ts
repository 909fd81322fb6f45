import { cite } from '../../law/index.ts';
import type { Column, Edition, RequestRowForm } from '../edition.ts';
import { applicantColumnForms, edition2021, remediesForm, requestRowForms, requestsNote } from './2021.ts';

// 国办公开办函〔2019〕60号 (trial form), for the reports of 2019 and 2020.
const format = (article?: string) => cite('reportFormat2019', article);
const regulation = (item: string) => cite('regulation', `第二十条第（${item}）项`);

const items: readonly Column[] = [
  { key: 'lastYear', label: '上一年项目数量', kind: 'count' },
  { key: 'change', label: '本年增/减', kind: 'signed' },
  { key: 'decisions', label: '处理决定数量', kind: 'count' },
];

/** （六）其他处理 is one row here: the contract keeps it under `otherOutcome`. */
const otherwise: RequestRowForm = {
  key: 'otherOutcome',
  label: '（六）其他处理',
  groups: ['三、本年度办理结果'],
  name: '三、（六）其他处理',
  basis: format('第三部分表'),
};

const absent = new Set(['lapsedSupplement', 'lapsedFee']);

export const edition2019: Edition = {
  id: '2019',
  basis: format(),
  from: 2019,
  to: 2020,
  parts: edition2021.parts.map((part) => ({ ...part, basis: format(`第${part.number}部分`) })),
  disclosure: {
    blocks: [
      {
        heading: '第二十条第（一）项',
        rowHeading: '信息内容',
        columns: [
          { key: 'made', label: '本年新制作数量', kind: 'count' },
          { key: 'disclosed', label: '本年新公开数量', kind: 'count' },
          { key: 'totalDisclosed', label: '对外公开总数量', kind: 'count' },
        ],
        rows: [
          { key: 'regulations', label: '规章', basis: regulation('一') },
          { key: 'normativeDocuments', label: '规范性文件', basis: regulation('一') },
        ],
      },
      {
        heading: '第二十条第（五）项',
        rowHeading: '信息内容',
        columns: items,
        rows: [
          { key: 'licences', label: '行政许可', basis: regulation('五') },
          { key: 'otherServices', label: '其他对外管理服务事项', basis: regulation('五') },
        ],
      },
      {
        heading: '第二十条第（六）项',
        rowHeading: '信息内容',
        columns: items,
        rows: [
          { key: 'penalties', label: '行政处罚', basis: regulation('六') },
          { key: 'coercion', label: '行政强制', basis: regulation('六') },
        ],
      },
      {
        heading: '第二十条第（八）项',
        rowHeading: '信息内容',
        columns: items.slice(0, 2),
        rows: [{ key: 'fees', label: '行政事业性收费', basis: regulation('八') }],
      },
      {
        heading: '第二十条第（九）项',
        rowHeading: '信息内容',
        columns: [
          { key: 'items', label: '采购项目数量', kind: 'count' },
          { key: 'amountTenThousandYuan', label: '采购总金额', kind: 'tenThousandYuan' },
        ],
        rows: [{ key: 'procurement', label: '政府集中采购', basis: regulation('九') }],
      },
    ],
  },
  requests: {
    note: requestsNote,
    columnsHeading: '申请人情况',
    columns: applicantColumnForms,
    rows: requestRowForms
      .filter((row) => !absent.has(row.key))
      .map((row) => (row.key === 'otherOutcome' ? otherwise : row)),
  },
  remedies: remediesForm,
};
