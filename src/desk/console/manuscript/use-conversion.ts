import { useState } from 'react';
import type { Attachment, Edition } from '../../../content/edition.ts';
import { textOf } from '../../../content/text.ts';
import { parseCivilDate } from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { fileEndpoints } from '../../contract/files.ts';
import { sentenceOf } from '../call/call-error.ts';
import { call } from '../call/call.ts';
import type { ManuscriptKeeper } from './manuscript-keeper.ts';

type FilePage = AnswerOf<typeof fileEndpoints.filePage>;

export type ConversionState =
  | { readonly at: 'none' }
  | { readonly at: 'reading'; readonly name: string }
  /** There is a text already: someone chooses. */
  | { readonly at: 'choice'; readonly name: string; readonly page: FilePage }
  | { readonly at: 'done'; readonly name: string; readonly remarks: readonly string[] }
  | { readonly at: 'not'; readonly why: string };

/** The edition with a file's text in it; head fields are filled only where they are empty. */
export function withPage(edition: Edition, page: FilePage, how: 'replace' | 'append'): Edition {
  const { head, content } = edition;
  const own = page.content.content as Edition['content']['content'];
  const blocks = how === 'replace' ? own : [...content.content, ...own];
  return {
    ...edition,
    title: edition.title.trim() === '' ? (page.title ?? '') : edition.title,
    head: {
      ...head,
      issuer: head.issuer === '' ? (page.issuer ?? '') : head.issuer,
      number: head.number ?? page.number,
      formedOn: head.formedOn ?? (page.formedOn === null ? null : parseCivilDate(page.formedOn)),
    },
    content: { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks },
  };
}

/** 转为正文: a file that was uploaded becomes the text, or goes on where it ends. */
export function useConversion(bodyId: string, keeper: ManuscriptKeeper) {
  const [state, setState] = useState<ConversionState>({ at: 'none' });
  const put = (name: string, page: FilePage, how: 'replace' | 'append') => {
    const { draft } = keeper.snapshot();
    keeper.replace({ ...draft, edition: withPage(draft.edition, page, how) });
    setState({ at: 'done', name, remarks: page.remarks });
  };
  return {
    state,
    convert: async ({ fileId, name }: Pick<Attachment, 'fileId' | 'name'>) => {
      setState({ at: 'reading', name });
      try {
        const page = await call(fileEndpoints.filePage, { params: { bodyId, fileId }, body: {} });
        const { content } = keeper.snapshot().draft.edition;
        const empty =
          textOf(content).trim() === '' && content.content.every(({ type }) => type === 'paragraph');
        if (empty) put(name, page, 'replace');
        else setState({ at: 'choice', name, page });
      } catch (error) {
        setState({ at: 'not', why: sentenceOf(error) });
      }
    },
    choose: (how: 'replace' | 'append') => {
      if (state.at === 'choice') put(state.name, state.page, how);
    },
    dismiss: () => setState({ at: 'none' }),
  };
}
