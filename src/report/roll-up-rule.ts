import { cite } from '../law/index.ts';
import type { RuleFacts } from './cross-check/rule.ts';

/** reports are added up once each, for one year, on one form. It looks at many reports, so it is not run on one. */
export const rollUpRule: RuleFacts = {
  id: 'X-4',
  level: 'error',
  title: '汇总不重、不漏、口径一致',
  basis: [cite('reportFormat2021')],
};
