import { v7 as uuidv7 } from 'uuid';
import { initialRequestRules } from '../../src/law/index.ts';
import { noteCaseFile, sealCaseFile } from '../../src/acts/requests/case-files.ts';
import type { requestRulesEndpoints } from '../../src/desk/contract/request-rules.ts';
import { png } from '../support/small-png.ts';
import type { Place, Sample } from './samples.ts';
import { now } from './world.ts';

const seal = png(400, 400);
const inBody: Sample = { place: 'params', given: () => ({}) };

/** The picture of a seal in that body, one at most. */
async function sealIn({ world: { ledger, files }, bodyId }: Place): Promise<void> {
  const paper = { bodyId, subjectId: bodyId, name: '印章.png', mediaType: 'image/png', bytes: seal };
  const sealed = await sealCaseFile({ files, keys: ledger.keys }, paper);
  await ledger.write('everything', async (tx) => {
    await tx.deleteFrom('case_files').where('subject_id', '=', bodyId).execute();
    await noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: null });
  });
}

export const requestRulesSamples: { readonly [N in keyof typeof requestRulesEndpoints]: Sample } = {
  requestRules: inBody,
  setRequestRules: {
    place: 'params',
    given: async ({ world: { ledger }, bodyId }) => {
      const before = await ledger.read('everything', (tx) =>
        tx.selectFrom('request_rules').select('set_at').where('body_id', '=', bodyId).executeTakeFirst(),
      );
      const actId = uuidv7();
      const rules = { ...initialRequestRules, payment: `到办公室缴纳，${actId}` };
      return { body: { actId, seenAt: before?.set_at.toISOString() ?? null, rules } };
    },
  },
  keepSealPicture: { place: 'params', given: () => ({ file: { name: '印章.png', bytes: seal } }) },
  sealPicture: {
    place: 'params',
    given: async (at) => {
      await sealIn(at);
      return {};
    },
  },
  removeSealPicture: { place: 'params', given: () => ({ body: {} }) },
};
