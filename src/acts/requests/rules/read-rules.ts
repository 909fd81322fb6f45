import {
  faultsOfNumberRule,
  faultsOfRequestRules,
  initialRequestRules,
  letterKinds,
  renderNumber,
  yearOf,
  type CivilDate,
  type LetterKindId,
  type PublishingFault,
  type RequestRules,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { CaseStore } from '../case-files.ts';
import { readSeal, type SealPicture } from './seal-picture.ts';

export interface RulesOfBody {
  readonly rules: RequestRules;
  /** True where the body set none of its own. */
  readonly initial: boolean;
  readonly setAt: string | null;
  readonly faults: readonly PublishingFault[];
  readonly examples: { readonly request: string; readonly letters: readonly string[] };
  readonly seal: SealPicture | null;
}

const shown: readonly LetterKindId[] = ['clarification', 'extension', 'granted', 'not-existing'];

/** The rules of a body with what is missing in them, and how numbers look by them. */
export async function readRules(
  tx: Tx,
  store: CaseStore,
  bodyId: string,
  today: CivilDate,
): Promise<RulesOfBody> {
  const row = await tx
    .selectFrom('request_rules')
    .select(['rules', 'set_at'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  const own = (row?.rules as Partial<RequestRules> | null | undefined) ?? null;
  const rules = { ...initialRequestRules, ...own };
  const year = yearOf(today);
  const last = await tx
    .selectFrom('requests')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('body_id', '=', bodyId)
    .where('year', '=', year)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const sound = (kind: 'request' | 'letter', rule: RequestRules['requestNumber']) =>
    faultsOfNumberRule(rule, kind).every(({ level }) => level !== 'error');
  const { requestNumber, letterNumber } = rules;
  const seal = await readSeal(tx, store, bodyId);
  return {
    rules,
    initial: own === null,
    setAt: row?.set_at.toISOString() ?? null,
    faults: faultsOfRequestRules(rules, { seal: seal !== null }),
    examples: {
      request: sound('request', requestNumber) ? renderNumber(requestNumber, { year, seq, sign: '' }) : '',
      letters: sound('letter', letterNumber)
        ? shown.map((kind) => renderNumber(letterNumber, { year, seq: 1, sign: letterKinds[kind].sign }))
        : [],
    },
    seal: seal?.picture ?? null,
  };
}
