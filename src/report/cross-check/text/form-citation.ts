import { cite } from '../../../law/index.ts';
import type { NarrativePart } from '../../annual-report.ts';
import type { Fault, Rule } from '../rule.ts';
import { foldProse, narrativeParts, quote } from './prose.ts';

const formName = '政府信息公开工作年度报告格式';
const number = /国办公开办?函([〔﹝［[（【]?)(\d{4})年?([〕﹞］\]）】]?)第?(\d*)号?/g;

/** Document numbers of the form and of the rules cited, and the name of the report. */
export const formCitation: Rule = {
  id: 'F-4',
  level: 'warning',
  title: '文号、格式名称和报告名称正确',
  basis: [cite('reportFormat2021'), cite('officialDocumentFormat')],
  check: ({ reading }) => {
    const { narrative, year } = reading.report;
    return [
      ...narrativeParts.flatMap((part) => {
        const text = foldProse(narrative[part] ?? '');
        return [...formNumbers(text, part, year), ...otherNumbers(text, part)];
      }),
      ...(reading.title === null ? [] : titleFaults(reading.title)),
    ];
  },
};

function formNumbers(text: string, part: NarrativePart, year: number | null): Fault[] {
  const cited = [...text.matchAll(number)];
  const citesNew = cited.some((match) => match[2] === '2021' && match[4] === '30');
  return cited.flatMap((match): Fault[] => {
    const [all, open = '', issued = '', close = '', serial = ''] = match;
    const where = { part };
    const right = year !== null && year <= 2020 ? '国办公开办函〔2019〕60号' : '国办公开办函〔2021〕30号';
    // The number run together may have been split wrongly: 202130号.
    const known = `${issued}/${serial}` === '2021/30' || `${issued}/${serial}` === '2019/60';
    if (!known || !all.endsWith('号')) {
      return [{ where, message: `文号${quote(all)}不对。`, advice: `应为${right}。` }];
    }
    if (issued === '2019' && year !== null && year >= 2021) {
      if (citesNew) return [];
      return [
        {
          where,
          message: `${year}年度报告引用了已被替代的${quote(all)}。`,
          advice: '2021年度起应按国办公开办函〔2021〕30号规定的格式编写。',
        },
      ];
    }
    const name = wrongName(text, match.index, issued);
    if (name !== null) return [{ where, ...name }];
    if (open === '' || close === '') {
      return [{ where, message: `文号${quote(all)}的年份没有加六角括号。`, advice: `应为${right}。` }];
    }
    if (!/[〔﹝]/.test(open) || !/[〕﹞]/.test(close)) {
      return [
        {
          level: 'notice',
          where,
          message: `文号${quote(all)}的年份没有用六角括号“〔〕”。`,
          advice: `写作${right}。`,
        },
      ];
    }
    return [];
  });
}

/** The document that stands right before the number under another name. */
function wrongName(text: string, at: number, issued: string): Pick<Fault, 'message' | 'advice'> | null {
  const before =
    /(《[^《]{4,90}(?:〈[^〉]{4,60}〉|《[^》]{4,60}》|<[^>]{4,60}>)?[^》]{0,20}》)[^》，。]{0,3}$/.exec(
      text.slice(0, at).replace(/\n/g, ''),
    );
  if (before === null) return null;
  const name = before[1] ?? '';
  if (name.includes(formName)) {
    if (issued === '2021' && /试行/.test(name)) {
      return {
        message: `30号文印发的格式不是试行，正文写的是${quote(name)}。`,
        advice: `应为《中华人民共和国${formName}》。`,
      };
    }
    return null;
  }
  // 《条例》（…）和《通知》 cited by another name than its own.
  if (!/年度?报告|年报|格式/.test(name)) return null;
  return {
    message: `文号所印发的是《中华人民共和国${formName}》，正文写的是${quote(name)}。`,
    advice: '改为文件的全称。',
  };
}

function otherNumbers(text: string, part: NarrativePart): Fault[] {
  const faults: Fault[] = [];
  if (/政府信息公开条例[^。]{0,12}第?492号/.test(text)) {
    faults.push({
      where: { part },
      message: '引用的是2007年公布的《政府信息公开条例》（国务院令第492号），已经修订。',
      advice: '应为国务院令第711号。',
    });
  }
  const fee =
    /信息处理费管理办法[》〉>]?(?:的通知》?)?（?(国办[函发][〔［[（(【]?\d{4}[〕］\])）】]?\d+号)/.exec(text);
  if (fee !== null && !/^国办函.?2020.?109号$/.test(fee[1] ?? '')) {
    faults.push({
      where: { part },
      message: `《政府信息公开信息处理费管理办法》的文号写成了${quote(fee[1] ?? '')}。`,
      advice: '应为国办函〔2020〕109号。',
    });
  }
  return faults;
}

function titleFaults(raw: string): Fault[] {
  const title = raw.replace(/\s/g, '');
  const where = { part: 'title' as const };
  // A title that the document repeats is no fault of its words.
  const once = (title.match(/报告|年报/g)?.length ?? 0) === 1;
  const repeated =
    /(年度|政府信息公开|信息公开|公开|工作|报告|年|的|人民政府)\1/.exec(title)?.[0] ??
    (once ? /(20\d\d年?(?:度)?).*\1/.exec(title)?.[0] : undefined) ??
    (once && (title.match(/20\d\d年/g)?.length ?? 0) > 1 ? title : undefined) ??
    (once && (title.match(/年度/g)?.length ?? 0) > 2 ? title : undefined);
  const faults: Fault[] = [];
  if (repeated !== undefined) {
    faults.push({
      where,
      message: `标题“${title.slice(0, 60)}”里有重复的字。`,
      advice: '例如“某镇人民政府2025年政府信息公开工作年度报告”，年份和“年度”各写一次。',
    });
  }
  if (once && repeated === undefined && !/政府信息公开工作年度报告/.test(title)) {
    faults.push({
      level: 'notice',
      where,
      message: `标题“${title.slice(0, 60)}”没有用规定的名称。`,
      advice: '报告名称是“政府信息公开工作年度报告”。',
    });
  }
  return faults;
}
