import type { WayWanted } from '../request-act.ts';
import type { GivenDocument, LetterFacts } from './letter-facts.ts';
import type { LetterBlock } from './letter.ts';
import { bare, gap, text, wayWords } from './wording.ts';

/** 《关于甲路改造的批复》（甲政发〔2026〕12号，3页） */
export function documentWords({ title, number, pages }: GivenDocument): string {
  const notes = [number, pages === null ? '' : `${pages}页`].filter((note) => note !== '');
  return `《${title.replace(/^《(?<inner>.*)》$/u, '$<inner>')}》${notes.length === 0 ? '' : `（${notes.join('，')}）`}`;
}

/** The documents that are given, in words. */
export function givenWords({ given }: LetterFacts): string {
  const documents = given?.documents ?? [];
  return documents.length === 0 ? gap('提供的文件') : documents.map(documentWords).join('、');
}

/** F8: by which way, when and where, and why in another form than was asked (条例第四十条). */
export function provisionParagraphs(facts: LetterFacts): readonly LetterBlock[] {
  const { given } = facts;
  if (given === undefined) return [text('provision', `提供方式：${gap('提供的方式、途径和时间')}。`)];
  const { way, at, otherFormBecause } = given;
  const how = `${howWords(way, bare(at))}。`;
  return [
    text('provision', how),
    ...(otherFormBecause.trim() === ''
      ? []
      : [
          text(
            'provision',
            `因${bare(otherFormBecause)}，不能按照申请的形式提供，根据《中华人民共和国政府信息公开条例》第四十条的规定，以上述形式提供。`,
          ),
        ]),
  ];
}

/** Where nothing else is said, what goes online is taken on the page of the request itself. */
function howWords(way: WayWanted, at: string): string {
  if (way === 'mail' || way === 'e-mail' || way === 'fax') {
    return `上述信息随本告知书以${wayWords(way)}方式提供${at === '' ? '' : `（${at}）`}`;
  }
  if (way === 'online' && at === '') return '上述信息可以凭申请编号和查询码，在本机关网站查看、下载';
  return `上述信息以${wayWords(way)}方式提供：${at === '' ? gap('时间和地点、网址') : at}`;
}
