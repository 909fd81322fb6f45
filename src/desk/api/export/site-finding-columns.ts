import { citationText, siteRuleOf } from '../../../law/index.ts';
import type { SiteFindingRow } from '../../../ledger/read/site/list-site-findings.ts';
import { momentInChina } from '../frame/today.ts';
import type { ListColumn } from './export-list.ts';

/** What the self-check of the public site found, as a spreadsheet: what a county hands to the bodies below it. */
export const siteFindingColumns: readonly ListColumn<SiteFindingRow>[] = [
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '问题', width: 28, of: ({ rule }) => siteRuleOf(rule)?.title ?? rule },
  { head: '轻重', width: 10, of: ({ level }) => (level === 'error' ? '要改' : '请看一看') },
  { head: '说明', width: 60, of: ({ message }) => message },
  { head: '在哪里', width: 40, of: ({ place }) => place },
  { head: '信息标题', width: 50, of: ({ title }) => title ?? '' },
  { head: '网页', width: 40, of: ({ path }) => path },
  { head: '怎么办', width: 50, of: ({ rule }) => siteRuleOf(rule)?.advice ?? '' },
  {
    head: '依据',
    width: 40,
    of: ({ rule }) => (siteRuleOf(rule)?.basis ?? []).map(citationText).join('；'),
  },
  { head: '第一次查出', width: 18, of: ({ firstSeenAt }) => momentInChina(new Date(firstSeenAt)) },
];
