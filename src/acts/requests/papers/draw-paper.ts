import { refuse, type Refusal } from '../../outcome.ts';
import { actsOn, type ActOnRequest } from '../act-on-request.ts';
import type { CaseContext, WrittenFile } from './case-tools.ts';
import { composePaper, type CasePaperKind, type PaperAsked } from './compose-paper.ts';
import { paperFacts } from './paper-facts.ts';
import { withCase } from './with-case.ts';

const titles: Readonly<Record<CasePaperKind, string>> = {
  'register-sheet': '办理流程登记表',
  'approval-sheet': '审查呈批单',
  'search-record': '检索记录',
  'service-receipt': '送达回证',
  'third-party-form': '第三方意见回执',
  'clarification-form': '补正表',
  'redaction-list': '遮盖清单',
  'fee-sheet': '信息处理费计算单',
};

/** Draws a form or list of a case. It names persons, so that it is recorded before it is handed out. */
export async function drawPaper(
  context: CaseContext,
  input: ActOnRequest & PaperAsked & { readonly format: 'pdf' | 'docx' },
): Promise<WrittenFile | Refusal> {
  const { ledger, caseTools } = context;
  const { paper, of, format } = input;
  const composed = await withCase(context, input, 'requests.person', 'read', async (hand) =>
    composePaper(ledger.keys, hand, await paperFacts(ledger.keys, hand), { paper, of }),
  );
  if ('code' in composed) return composed;
  const written = await caseTools.paper(composed, format);
  const act = { ...input, permission: 'requests.person' } as const;
  const shown = { what: titles[paper], reason: '出表、打印' };
  const outcome = await actsOn(context, act, 'person-shown', shown);
  if (!outcome.done) return outcome.refusal;
  return outcome.repeated
    ? refuse('act-id-used', '这份表已经出过，并记入了操作记录。再出一次，请重新点出表。')
    : written;
}
