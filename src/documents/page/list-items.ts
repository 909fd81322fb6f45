import type { ListItemNode, ListNode, ParagraphNode } from '../../content/content.ts';
import type { DraftBlock } from './page-draft.ts';

/** A paragraph of a list as Word has it: one after the other, each with its level. */
export interface LooseItem {
  readonly type: 'looseItem';
  readonly level: number;
  /** The number that is printed before it; null for a bullet. */
  readonly number: number | null;
  readonly paragraph: ParagraphNode;
}

/** Blocks with the items that follow each other put into lists, deeper ones within the item above them. */
export function withLists(blocks: readonly (DraftBlock | LooseItem)[]): DraftBlock[] {
  const result: DraftBlock[] = [];
  let run: LooseItem[] = [];
  const close = () => {
    result.push(...listsOf(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'looseItem') run.push(block);
    else {
      close();
      result.push(block);
    }
  }
  close();
  return result;
}

function listsOf(items: readonly LooseItem[]): ListNode[] {
  const lists: ListNode[] = [];
  /** The lists that are open, the outermost first, with their level and the number that comes next. */
  const open: { level: number; next: number | null; list: ListNode }[] = [];
  for (const { level, number, paragraph } of items) {
    while ((open.at(-1)?.level ?? -1) > level) open.pop();
    const current = open.at(-1);
    const goesOn = current?.level === level && current.next === number;
    const item: ListItemNode = { type: 'listItem', content: [paragraph] };
    if (current !== undefined && goesOn) {
      current.list.content.push(item);
      if (current.next !== null) current.next += 1;
      continue;
    }
    if (current?.level === level) open.pop();
    const list: ListNode =
      number === null
        ? { type: 'bulletList', content: [item] }
        : { type: 'orderedList', ...(number === 1 ? {} : { attrs: { start: number } }), content: [item] };
    const above = open.at(-1)?.list.content.at(-1);
    if (above === undefined) lists.push(list);
    else above.content.push(list);
    open.push({ level, next: number === null ? null : number + 1, list });
  }
  return lists;
}
