import type { ReactNode } from 'react';
import type { Permission } from '../../../../law/index.ts';
import { AnswerRedressPage } from './answer-page.tsx';
import { DecideRedressPage } from './decide-page.tsx';
import { RedressFiguresPage } from './figures-page.tsx';
import { OpenRedressPage } from './open-page.tsx';
import { AssignRedressPage, CorrectRedressPage, NoteRedressPage, ProcedurePage } from './order-pages.tsx';
import { RedressPapersPage } from './papers-page.tsx';
import { RedressListPage } from './redress-list-page.tsx';
import { RedressPage } from './redress-page.tsx';

const redress = 'requests/redress/:bodyId/:redressId';

/** Pages of reconsideration and litigation: the permission that each asks for, its address, the page. */
export const redressPages: readonly (readonly [Permission, string, ReactNode])[] = [
  ['requests.read', 'requests/redress', <RedressListPage />],
  ['requests.handle', 'requests/redress/open', <OpenRedressPage />],
  ['requests.read', 'requests/redress/figures', <RedressFiguresPage />],
  ['requests.read', redress, <RedressPage />],
  ['requests.handle', `${redress}/answer`, <AnswerRedressPage />],
  ['requests.handle', `${redress}/decide`, <DecideRedressPage />],
  ['requests.handle', `${redress}/procedure`, <ProcedurePage />],
  ['requests.handle', `${redress}/correct`, <CorrectRedressPage />],
  ['requests.handle', `${redress}/assign`, <AssignRedressPage />],
  ['requests.handle', `${redress}/note`, <NoteRedressPage />],
  ['requests.handle', `${redress}/papers`, <RedressPapersPage />],
];
