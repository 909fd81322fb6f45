import { needsSetUp, setUpInstallation } from '../../../acts/set-up/set-up-installation.ts';
import type { setUpEndpoints } from '../../contract/set-up.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { refused, refusedBy } from '../frame/refused.ts';

export const setUpHandlers: HandlersOf<typeof setUpEndpoints> = {
  setUpState: async ({ services: { ledger, setUpCode } }) => {
    const needed = await needsSetUp(ledger);
    return { needed, codeNeeded: needed && setUpCode !== null };
  },
  setUp: async ({ services: { ledger, setUpCode }, now, body: { code, countyName = null, ...entered } }) => {
    if (setUpCode !== null && !setUpCode.matches(code ?? '')) {
      return refused('wrong-input', '设置码不对。它显示在服务器启动时的窗口里，共12位。', 'code');
    }
    const outcome = await setUpInstallation(ledger, { ...entered, countyName }, now);
    return outcome.done ? { bodyId: outcome.subjectId } : refusedBy(outcome.refusal);
  },
};
