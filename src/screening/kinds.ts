import { cite, type Citation } from '../law/index.ts';
import type { HitKind } from './hit.ts';

/**
 * What each kind of hit rests on. The order is the order of certainty: where two detectors see the same
 * characters, the hit of the earlier kind stands.
 */
export const kindBasis: Readonly<Record<HitKind, readonly Citation[]>> = {
  身份证号: [cite('personalInformation', '第二十八条'), cite('regulation', '第十五条')],
  证件号码: [cite('personalInformation', '第二十八条'), cite('regulation', '第十五条')],
  社保账号: [cite('personalInformation', '第二十八条'), cite('regulation', '第十五条')],
  银行账号: [cite('personalInformation', '第二十八条'), cite('regulation', '第十五条')],
  手机号码: [cite('personalInformation', '第二十五条'), cite('regulation', '第十五条')],
  固定电话: [cite('personalInformation', '第二十五条'), cite('regulation', '第十五条')],
  详细住址: [cite('personalInformation', '第二十五条'), cite('regulation', '第十五条')],
  敏感身份: [
    cite('personalInformation', '第二十八条'),
    cite('minors', '第七十二条'),
    cite('socialAssistance', '第十一条'),
    cite('regulation', '第十五条'),
  ],
  密级标志: [cite('stateSecrets', '第二十二条'), cite('regulation', '第十四条')],
  内部标志: [
    cite('stateSecrets', '第三十五条'),
    cite('stateSecrets', '第六十四条'),
    cite('regulation', '第十七条'),
  ],
  过程稿标志: [cite('regulation', '第十六条第二款'), cite('regulation', '第十七条')],
  敏感词: [cite('regulation', '第十七条')],
  // Wrong words count against a site at inspections: [memory], to be verified in 国办秘函〔2019〕19号.
  易错词: [cite('siteInspection')],
};

/** Every kind, the surest first. */
export const hitKinds: readonly HitKind[] = Object.keys(kindBasis) as HitKind[];
