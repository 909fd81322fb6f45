import { cite, instrumentOf, type Citation } from '../../citation.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../../publishing/fault.ts';
import { remedyVariantOf } from '../remedy.ts';
import type { LetterFacts } from './letter-facts.ts';
import { letterKinds } from './letter-kinds.ts';
import { letterText, wordsOfBlock } from './letter-text.ts';
import type { Letter, LetterRole } from './letter.ts';
import { basisOfPart } from './parts.ts';
import { gaps, lawText } from './wording.ts';

/** What a letter is checked against. */
export interface LetterCheck {
  readonly facts: LetterFacts;
  /** `draft`: number and date are still to come; `issue`: it is about to be signed. */
  readonly stage: 'draft' | 'issue';
  /** Numbers and names of other cases of the body, which must not stand in the letter by a copy gone wrong. */
  readonly others: { readonly numbers: readonly string[]; readonly names: readonly string[] };
}

const rule = (
  id: string,
  title: string,
  basis: readonly Citation[],
  level: PublishingRule['level'] = 'error',
): PublishingRule => ({ id, level, title, basis });

const reply = cite('regulation', '第三十六条');
const remedyLaw = [cite('reconsideration', '第二十条'), cite('reconsideration', '第二十三条第二款')];

// The nine elements of a reply are those of 江苏省政府信息公开申请答复规范, which other places follow as a reference.
const rules = {
  title: rule('L-1', '标题不对', [reply]),
  number: rule('L-2', '没有文号', [cite('officialDocumentFormat')]),
  applicant: rule('L-3', '收件人不对', [reply]),
  fact: rule('L-4', '没有写申请的事实', [reply]),
  law: rule('L-5', '没有引用应当引用的条款', [reply]),
  decision: rule('L-6', '没有处理决定', [reply]),
  remedy: rule('L-7', '救济权利和期限不对', remedyLaw),
  organ: rule('L-8', '落款不是本机关全称', [cite('litigationOnDisclosure', '第四条')]),
  date: rule('L-9', '没有日期', [cite('officialDocumentFormat')]),
  gap: rule('L-10', '还有没填的空', [reply]),
  foreign: rule('L-11', '写了别的申请的编号或者姓名', [cite('personalInformation', '第二十五条')]),
} as const;

export const letterRules: readonly PublishingRule[] = Object.values(rules);

/** What is wrong with a letter; empty where it may go up, or out. */
export function faultsOfLetter(letter: Letter, check: LetterCheck): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  const add: Add = (rule, sentence, field) => faults.push(faultOf(rule, sentence, field));
  elements(letter, check, add);
  if (letterKinds[letter.kind].use !== 'form') laws(letter, check.facts, add);
  remedies(letter, check.facts, add);
  const open = [...new Set(letterText(letter).match(gaps))];
  if (open.length > 0) add(rules.gap, `还有${open.length}处没有填：${open.join('')}。`, 'blocks');
  foreign(letter, check, add);
  return faults;
}

type Add = (rule: PublishingRule, sentence: string, field?: string) => void;

const has = ({ blocks }: Letter, roles: readonly LetterRole[]) =>
  blocks.some((block) => block.kind === 'text' && roles.includes(block.role) && block.text.trim() !== '');

function elements(letter: Letter, { facts, stage }: LetterCheck, add: Add): void {
  const kind = letterKinds[letter.kind];
  if (letter.title.trim() === '') add(rules.title, `请写标题，比如“${kind.title}”。`, 'title');
  if (kind.to === 'applicant' && kind.use !== 'form') {
    const missing = facts.applicants.filter((name) => !letter.addressee.includes(name));
    if (letter.addressee.trim() === '' || missing.length > 0) {
      add(rules.applicant, `收件人应当和申请的一致：${facts.applicants.join('、')}。`, 'addressee');
    }
  } else if (letter.addressee.trim() === '') add(rules.applicant, '请写收件人。', 'addressee');
  if (kind.use === 'form') return;
  if (!has(letter, ['fact'])) add(rules.fact, '请写明什么时候收到申请、申请什么。', 'blocks');
  if (kind.use === 'decision' && !has(letter, ['decision'])) {
    add(rules.decision, '请写明处理决定：公开、不公开、不存在或者不处理。', 'blocks');
  }
  if (letter.organ.trim() !== facts.organ) {
    add(rules.organ, `落款应当是本机关全称“${facts.organ}”，工作机构不能以自己的名义答复。`, 'organ');
  }
  if (stage === 'draft') return;
  if (kind.numbered && (letter.number ?? '').trim() === '') add(rules.number, '请先编文号。', 'number');
  if (letter.date === null) add(rules.date, '请写签发日期。', 'date');
}

/** What the letter must cite: its kind's articles, and those of each withheld part. */
export function articlesOf({ kind }: Pick<Letter, 'kind'>, facts: LetterFacts): readonly Citation[] {
  const { basis, use } = letterKinds[kind];
  // Art. 40 only where another form is used than the one that was asked for.
  const own = basis.filter(
    ({ article }) => article !== '第四十条' || (facts.given?.otherFormBecause ?? '').trim() !== '',
  );
  const withheld = (use === 'decision' ? facts.parts : []).filter(({ outcome }) => outcome !== 'granted');
  const parts = kind === 'partly-granted' || withheld.length > 1 ? withheld.flatMap(basisOfPart) : [];
  return [...own, ...parts];
}

function laws(letter: Letter, facts: LetterFacts, add: Add): void {
  const body = letter.blocks.map(wordsOfBlock).join('\n');
  const missing = articlesOf(letter, facts).filter(
    (citation) => !body.includes(citation.article ?? instrumentOf(citation).title),
  );
  if (missing.length > 0) add(rules.law, `应当引用${lawText(missing)}。`, 'blocks');
}

function remedies(letter: Letter, facts: LetterFacts, add: Add): void {
  const strict = (facts.joined ?? []).some(({ outcome }) => remedyVariantOf(letter.kind, outcome) === 'A');
  const variant = strict ? 'A' : remedyVariantOf(letter.kind, facts.outcome, facts.parts);
  const words = letter.blocks
    .filter((block) => block.kind === 'text' && block.role === 'remedy')
    .map(wordsOfBlock)
    .join('');
  if (variant === 'C') {
    if (words !== '') add(rules.remedy, '这种文书不写复议、诉讼的权利，请删去。', 'blocks');
    return;
  }
  const wanted =
    variant === 'A'
      ? ['60日', '行政复议', '应当先申请行政复议', '15日', '行政诉讼']
      : ['60日', '行政复议', '六个月', '行政诉讼'];
  const missing = wanted.filter((each) => !words.includes(each));
  const organ = facts.rules.reconsideration.organ.trim();
  if (organ !== '' && !words.includes(organ)) missing.push(organ);
  const court = facts.rules.court.trim();
  if (court !== '' && !words.includes(court)) missing.push(court);
  if (missing.length > 0) {
    const kind = variant === 'A' ? '先复议、后诉讼' : '可以复议，也可以诉讼';
    add(rules.remedy, `救济应当写“${kind}”，现在缺：${missing.join('、')}。`, 'blocks');
  }
  if (variant === 'A' && words.includes('六个月')) {
    add(rules.remedy, '不予公开的应当先申请行政复议，不能写六个月内直接起诉。', 'blocks');
  }
  if (variant !== 'A' && words.includes('应当先申请行政复议')) {
    add(rules.remedy, '这种答复可以直接起诉，不能写应当先申请行政复议。', 'blocks');
  }
}

function foreign(letter: Letter, { facts, others }: LetterCheck, add: Add): void {
  const words = letterText(letter);
  const own = [
    facts.requestNo,
    facts.earlier?.requestNo ?? '',
    facts.earlier?.letterNumber ?? '',
    ...(facts.fee?.requestNos ?? []),
    ...(facts.joined ?? []).map(({ number }) => number),
  ];
  const known = [
    ...facts.applicants,
    facts.party?.name ?? '',
    facts.organAsked?.name ?? '',
    facts.organ,
    facts.rules.contact.person,
  ];
  const quotes = [facts.words, facts.clarification?.answer ?? ''];
  const numbers = others.numbers.filter(
    (number) => number !== '' && !own.some((each) => each.includes(number)) && standsIn(words, number),
  );
  // Who is named in the words of the request itself may be named in the letter.
  const names = others.names.filter(
    (name) =>
      name.length > 1 &&
      !known.some((each) => each.includes(name)) &&
      !quotes.some((quote) => quote.includes(name)) &&
      words.includes(name),
  );
  for (const number of numbers) add(rules.foreign, `“${number}”是别的申请的编号，请核对后删去。`, 'blocks');
  for (const name of names) add(rules.foreign, `“${name}”是别的申请的当事人，请核对后删去。`, 'blocks');
}

/** Whether a number stands in a text by itself, not within a longer one: 2026-2 is not in 2026-21. */
function standsIn(words: string, number: string): boolean {
  const exact = number.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  return new RegExp(`(?<!\\d)${exact}(?!\\d)`, 'u').test(words);
}
