import { refuse, type Refusal } from '../outcome.ts';

/** The words of a request: what by name, what by number, what by other features (条例第二十九条第二款第二项). Kept sealed. */
export interface RequestContent {
  readonly title: string;
  readonly number: string;
  readonly description: string;
}

const most = { title: 200, number: 60, description: 3000 } as const;
const names = { title: '信息的名称', number: '文号', description: '其他特征性描述' } as const;

/** The same without blanks at the ends and without signs that print nothing. */
export function tidyContent({ title, number, description }: RequestContent): RequestContent {
  const plain = (text: string) => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '').trim();
  return { title: plain(title), number: plain(number), description: plain(description) };
}

/**
 * What is wrong with the words of a request; null where they will do. One of the three is enough: whether what is asked can be found
 * is judged by people (条例第三十条).
 */
export function faultOfContent(given: RequestContent): Refusal | null {
  const content = tidyContent(given);
  for (const field of ['title', 'number', 'description'] as const) {
    const length = [...content[field]].length;
    if (length > most[field]) {
      return refuse(
        'wrong-input',
        `${names[field]}现有${length}个字，最多${most[field]}个字。`,
        `content.${field}`,
      );
    }
  }
  return Object.values(content).every((text) => text === '')
    ? refuse('wrong-input', '请写要什么信息：名称、文号、其他特征，至少写一项。', 'content.description')
    : null;
}

/** The words as one text, for a letter that quotes them and for comparing. */
export function contentAsText({ title, number, description }: RequestContent): string {
  return [title, number, description].filter((text) => text !== '').join('；');
}
