import { attributeGround, attributes, citationText, normativeStates } from '../../../law/index.ts';
import type { DocumentRow, OpennessId } from '../../../ledger/read/document-row.ts';
import type { ListColumn } from './export-list.ts';

export const opennessWords: Readonly<Record<OpennessId, string>> = {
  published: '已公开',
  elsewhere: '已在别处公开',
  'not-yet': '还没有公开',
  closed: '不主动公开',
};

const secrecyWords = {
  'may-publish': '可以公开',
  'mask-then-publish': '遮盖后可以公开',
  withhold: '不能公开',
} as const;

/** The register as a spreadsheet; headings that an import knows are the same ones. */
export const documentExportColumns: readonly ListColumn<DocumentRow>[] = [
  { head: '发文字号', width: 22, of: ({ number }) => number ?? '' },
  { head: '标题', width: 50, of: ({ title }) => title },
  { head: '发文机关', width: 24, of: ({ issuer }) => issuer },
  { head: '成文日期', width: 12, of: ({ formedOn }) => formedOn },
  { head: '公开属性', width: 12, of: ({ attribute }) => attributes[attribute].title },
  { head: '依据', width: 40, of: ({ groundId }) => attributeGround(groundId)?.title ?? '' },
  {
    head: '依据条款',
    width: 22,
    of: ({ groundId }) => {
      const ground = attributeGround(groundId);
      return ground === null ? '' : citationText(ground.basis);
    },
  },
  { head: '复查日期', width: 12, of: ({ reviewOn }) => reviewOn ?? '' },
  { head: '公开情况', width: 14, of: ({ openness }) => opennessWords[openness] },
  { head: '最晚公开日期', width: 14, of: ({ publishBy }) => publishBy ?? '' },
  {
    head: '保密审查',
    width: 16,
    of: ({ secrecy }) => (secrecy === null ? '没有审查' : secrecyWords[secrecy]),
  },
  { head: '规范性文件', width: 12, of: ({ normative }) => (normative === null ? '否' : '是') },
  {
    head: '效力',
    width: 14,
    of: ({ normative }) => (normative === null ? '' : normativeStates[normative.state].title),
  },
  { head: '有效期至', width: 12, of: ({ normative }) => normative?.lastDay ?? '' },
  { head: '文种', width: 8, of: ({ kind }) => kind ?? '' },
  { head: '单位', width: 28, of: ({ bodyName }) => bodyName },
  { head: '登记状态', width: 10, of: ({ struckOut }) => (struckOut ? '已注销' : '') },
];

export const secrecyResultWord = (result: keyof typeof secrecyWords): string => secrecyWords[result];
