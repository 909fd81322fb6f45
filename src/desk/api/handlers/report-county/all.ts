import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { comparisonHandlers } from './comparison.ts';
import { exportHandlers } from './export.ts';
import { memberFileHandlers } from './files.ts';
import { interimHandlers } from './interims.ts';
import { memberHandlers } from './members.ts';
import { reviewHandlers } from './review.ts';
import { sumHandlers } from './sum.ts';

/** The doors of the county's office on the reports of its bodies. */
export const reportCountyHandlers: HandlersOf<typeof reportCountyEndpoints> = {
  ...memberHandlers,
  ...reviewHandlers,
  ...interimHandlers,
  ...memberFileHandlers,
  ...sumHandlers,
  ...comparisonHandlers,
  ...exportHandlers,
};
