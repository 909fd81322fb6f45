import { describe, expect, it, test } from 'vitest';
import { openPdf } from '../reading/pdf/open-pdf.ts';
import { readDocument } from '../reading/read-file.ts';
import { layOutApplicationForm, type ApplicationForm } from './application-form.ts';
import { writePaper } from './write-paper.ts';

const form: ApplicationForm = {
  bodyName: '甲县乙镇人民政府',
  applicant: 'person',
  office: '乙镇人民政府党政办公室',
  address: '甲县乙镇中街1号',
  postcode: '350000',
  phone: '0591-12345678',
  fax: '',
  email: 'zwgk@example.cn',
};

const namesOf = (given: ApplicationForm): readonly string[] =>
  layOutApplicationForm(given).parts.flatMap(({ table }) =>
    (table?.rows ?? []).flatMap((row) => row.filter((_, at) => at % 2 === 0)),
  );

async function textOf(given: ApplicationForm, format: 'docx' | 'pdf'): Promise<string> {
  const { bytes, fileName } = await writePaper({ ...given, kind: 'application-form' }, format);
  const result = await readDocument(bytes, fileName);
  if (!result.ok || !('source' in result)) throw new Error('not read back');
  return result.source.blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('|')
        : block.text,
    )
    .join('\n')
    .replaceAll(/[ \t　]/gu, '');
}

async function pagesOf(given: ApplicationForm): Promise<number> {
  const { bytes } = await writePaper({ ...given, kind: 'application-form' }, 'pdf');
  const pdf = await openPdf(bytes);
  const { numPages } = pdf;
  await pdf.loadingTask.destroy();
  return numPages;
}

describe('the form of an application', () => {
  test.each(['person', 'organisation'] as const)(
    'asks a %s for what Article 29 says and no more',
    (applicant) => {
      const names = namesOf({ ...form, applicant }).join('、');
      for (const asked of ['联系电话＊', '信息名称', '文号', '内容描述', '形式＊', '怎样给您＊', '代理人']) {
        expect(names).toContain(asked);
      }
      expect(names).not.toMatch(/用途|减免|费用|索取号|理由/u);
    },
  );

  it('asks people for their papers and organisations for their code and kind', () => {
    expect(namesOf(form)).toEqual(expect.arrayContaining(['姓名＊', '证件名称＊', '证件号码＊']));
    const organisation = layOutApplicationForm({ ...form, applicant: 'organisation' });
    expect(namesOf({ ...form, applicant: 'organisation' })).toEqual(
      expect.arrayContaining(['单位名称＊', '信用代码＊', '法定代表人＊', '联系人＊']),
    );
    expect(organisation.parts[0]?.lines.join('')).toContain('□商业企业　□科研机构');
  });

  test.each([
    ['docx', 'person'],
    ['pdf', 'person'],
    ['docx', 'organisation'],
    ['pdf', 'organisation'],
  ] as const)('as %s for a %s names the office and stands on one page', async (format, applicant) => {
    const text = (await textOf({ ...form, applicant }, format)).replaceAll('\n', '');
    for (const expected of [
      '政府信息公开申请表',
      '甲县乙镇人民政府：',
      '乙镇人民政府党政办公室',
      '甲县乙镇中街1号',
      '350000',
      '0591-12345678',
      '不用说明用途',
      '20个工作日内答复',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toContain('传真：');
    if (format === 'pdf') expect(await pagesOf({ ...form, applicant })).toBe(1);
  });

  it('says nothing of an office that did not tell where it is', () => {
    const nowhere = { ...form, office: '', address: '', postcode: '', phone: '', email: '' };
    expect(layOutApplicationForm(nowhere).foot).toBe('');
  });

  it('stands on one page with a long name and address, too', async () => {
    const long = {
      ...form,
      applicant: 'organisation' as const,
      bodyName: '甲'.repeat(25),
      office: '乙'.repeat(25),
      address: '丙'.repeat(50),
      email: 'https://www.example.cn/ysqgk/',
    };
    expect(await pagesOf(long)).toBe(1);
  });
});
