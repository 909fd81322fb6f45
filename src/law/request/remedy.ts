import { cite, type Citation } from '../citation.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../publishing/fault.ts';
import type { LetterKindId } from './letter/letter-kind-id.ts';
import { letterKinds } from './letter/letter-kinds.ts';
import type { OutcomeId } from './outcome-id.ts';
import type { RemedyVariant } from './outcome.ts';
import type { RequestRules } from './request-rules.ts';

/** What the words on remedies depend on. */
export interface RemedyFacts {
  readonly letterKind: LetterKindId;
  /** Of the decision; null for letters on the way. */
  readonly outcome: OutcomeId | null;
  /** Of a partial disclosure: the outcome of each part. */
  readonly parts?: readonly { readonly outcome: OutcomeId }[];
  /** The letter is served electronically: then the online entry of reconsideration is given too (行政复议法第二十二条第二款). */
  readonly electronic: boolean;
  readonly rules: Pick<RequestRules, 'reconsideration' | 'court'>;
}

export interface Remedy {
  readonly variant: RemedyVariant;
  /** What the letter prints, in order; empty for C. */
  readonly sentences: readonly string[];
  readonly basis: readonly Citation[];
}

/** Refusals for which reconsideration must come first: those of Art. 14 to 16 (政府信息公开司法解释第一条). */
const firstReconsidered: ReadonlySet<OutcomeId> = new Set<OutcomeId>([
  'refusedStateSecret',
  'refusedForbiddenByLaw',
  'refusedSecurityStability',
  'refusedThirdPartyRights',
  'refusedInternalAffairs',
  'refusedProcess',
  'refusedEnforcementFile',
]);

/** Whether a decision refuses something by Art. 14 to 16, so that 行政复议法第二十三条 sends it to reconsideration first. */
export function reconsiderationComesFirst(
  outcome: OutcomeId,
  parts: readonly { readonly outcome: OutcomeId }[] = [],
): boolean {
  if (outcome !== 'partlyGranted') return firstReconsidered.has(outcome);
  // Where no part is named yet, the usual case holds: what is withheld is withheld by Art. 14 to 16.
  const withheld = parts.filter((part) => part.outcome !== 'granted');
  return withheld.length === 0 || withheld.some((part) => firstReconsidered.has(part.outcome));
}

/** Which words follow: from the letter, and for a partial disclosure from its parts. */
export function remedyVariantOf(
  letterKind: LetterKindId,
  outcome: OutcomeId | null,
  parts?: readonly { readonly outcome: OutcomeId }[],
): RemedyVariant {
  const usual = letterKinds[letterKind].remedy;
  if (usual !== 'A' && usual !== 'B') return usual;
  return outcome === null ? usual : reconsiderationComesFirst(outcome, parts) ? 'A' : 'B';
}

const basisA = [
  cite('reconsideration', '第二十条'),
  cite('reconsideration', '第二十三条第一款第（四）项'),
  cite('reconsideration', '第二十三条第二款'),
  cite('reconsideration', '第二十四条'),
  cite('litigationOnDisclosure', '第一条'),
  cite('litigation', '第四十五条'),
];
const basisB = [
  cite('reconsideration', '第二十条'),
  cite('reconsideration', '第二十四条'),
  cite('litigation', '第四十四条'),
  cite('litigation', '第四十六条'),
];
const online22 = cite('reconsideration', '第二十二条第二款');

/** The words on remedies of a letter. An organ that is not set leaves a gap that `faultsOfRemedy` names: nobody is told a wrong one. */
export function remedyOf(facts: RemedyFacts): Remedy {
  const variant = remedyVariantOf(facts.letterKind, facts.outcome, facts.parts);
  if (variant === 'C') return { variant, sentences: [], basis: [] };
  const { reconsideration, court } = facts.rules;
  const organ = reconsideration.organ === '' ? '〔复议机关〕' : reconsideration.organ;
  const at = court === '' ? '〔有管辖权的人民法院〕' : court;
  const online =
    facts.electronic || reconsideration.online !== ''
      ? [
          `申请行政复议的，可以通过互联网渠道（${reconsideration.online === '' ? '〔互联网渠道〕' : reconsideration.online}）提交行政复议申请书。`,
        ]
      : [];
  const address = reconsideration.address === '' ? '' : `（地址：${reconsideration.address}）`;
  const basis = [...(variant === 'A' ? basisA : basisB), ...(facts.electronic ? [online22] : [])];
  if (variant === 'A') {
    return {
      variant,
      basis,
      sentences: [
        `如不服本决定，可以自收到本告知书之日起60日内向${organ}${address}申请行政复议。`,
        ...online,
        '根据《中华人民共和国行政复议法》第二十三条第一款第（四）项的规定，应当先申请行政复议；未经行政复议，不能直接提起行政诉讼。',
        `对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向${at}提起行政诉讼。`,
      ],
    };
  }
  return {
    variant,
    basis,
    sentences: [
      `如不服本${variant === 'D' ? '决定' : '答复'}，可以自收到本告知书之日起60日内向${organ}${address}申请行政复议，也可以自收到本告知书之日起六个月内依法向${at}提起行政诉讼。`,
      ...online,
      ...(variant === 'D' ? ['主张上述信息属于商业秘密、个人隐私的，应当就此提供证据。'] : []),
    ],
  };
}

const rule = (
  id: string,
  title: string,
  basis: readonly Citation[],
  level: PublishingRule['level'] = 'error',
): PublishingRule => ({ id, level, title, basis });

const rules = {
  organ: rule('RM-1', '没有设置行政复议机关', [cite('reconsideration', '第二十四条')]),
  court: rule('RM-2', '没有设置管辖法院', [
    cite('litigation', '第四十五条'),
    cite('litigation', '第四十六条'),
  ]),
  online: rule('RM-3', '电子送达没有告知网上复议渠道', [online22]),
  // Organs under vertical leadership are reviewed by their own upper organ: it may be right.
  department: rule('RM-4', '行政复议机关不是人民政府', [cite('reconsideration', '第二十四条')], 'warning'),
} as const;

export const remedyRules: readonly PublishingRule[] = Object.values(rules);

/** What the approver must have mended in the settings before such a letter goes out. */
export function faultsOfRemedy(facts: RemedyFacts): readonly PublishingFault[] {
  if (remedyVariantOf(facts.letterKind, facts.outcome, facts.parts) === 'C') return [];
  const { reconsideration, court } = facts.rules;
  const faults: PublishingFault[] = [];
  const add = (rule: PublishingRule, sentence: string, field: string) =>
    faults.push(faultOf(rule, sentence, field));
  if (reconsideration.organ.trim() === '') {
    add(rules.organ, '请在设置里填写行政复议机关的全称，乡镇的是县级人民政府。', 'reconsideration.organ');
  } else if (!reconsideration.organ.trim().endsWith('人民政府')) {
    add(
      rules.department,
      `行政复议一般由人民政府管辖，设置里是“${reconsideration.organ}”，请核对；垂直领导的机关除外。`,
      'reconsideration.organ',
    );
  }
  if (court.trim() === '') {
    add(rules.court, '请在设置里填写受理行政诉讼的法院，集中管辖的按当地规定填写。', 'court');
  }
  if (facts.electronic && reconsideration.online.trim() === '') {
    add(
      rules.online,
      '电子送达时应当同时提供提交行政复议申请书的互联网渠道，请在设置里填写。',
      'reconsideration.online',
    );
  }
  return faults;
}
