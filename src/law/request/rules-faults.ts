import { cite } from '../citation.ts';
import { permissions } from '../office/permission.ts';
import { roles } from '../office/role.ts';
import { faultOf, type PublishingFault, type PublishingRule } from '../publishing/fault.ts';
import { riskTitles, type RiskId } from './approval.ts';
import { faultsOfNumberRule } from './number.ts';
import type { RequestRules } from './request-rules.ts';

const answer = cite('regulation', '第三十三条');
const remedy = [cite('reconsideration', '第二十条'), cite('reconsideration', '第二十四条')];

const rule = (
  id: string,
  level: PublishingRule['level'],
  title: string,
  ...basis: PublishingRule['basis']
): PublishingRule => ({ id, level, title, basis });

const rules = {
  steps: rule('RR-1', 'error', '审批步骤不对', cite('regulation', '第十七条')),
  organ: rule('RR-2', 'warning', '没有行政复议机关', ...remedy),
  court: rule('RR-3', 'warning', '没有管辖法院', cite('litigation', '第四十六条')),
  contact: rule('RR-4', 'warning', '联系方式不全', cite('regulation', '第十二条')),
  payment: rule('RR-5', 'notice', '没有缴费方式', cite('regulation', '第四十二条')),
  range: rule('RR-6', 'error', '天数、年数不对', answer),
  clarification: rule('RR-7', 'notice', '补正期限长', cite('regulation', '第三十条')),
  seal: rule('RR-8', 'error', '没有印章图片', cite('officialDocumentFormat')),
  secrecy: rule('RR-9', 'notice', '重大的答复没有保密审查', cite('regulation', '第十七条')),
  same: rule('RR-10', 'warning', '两种编号一样', cite('officialDocumentFormat')),
} as const;

export const requestRulesRules: readonly PublishingRule[] = Object.values(rules);

/** Limits of what a body sets in days and years. */
const limits = [
  ['targetDays', '内部期限提前的工作日数', 0, 15],
  ['clarificationDays', '补正期限', 1, 30],
  ['reasonsDays', '说明理由的期限', 1, 30],
  ['assistanceDays', '请其他机关答复的期限', 1, 30],
  ['retentionYears', '归档后保存个人信息的年数', 1, 100],
] as const;

/** Working days given to clarify that are usual at most (江苏规范). */
const usualClarification = 15;

/**
 * What is wrong with the rules of a body, or still missing in them. An error keeps them from being set; without what a warning names,
 * letters that need it cannot be issued.
 * @param facts.seal whether a picture of the seal is there
 */
export function faultsOfRequestRules(
  given: RequestRules,
  facts: { readonly seal: boolean },
): readonly PublishingFault[] {
  const { reconsideration, court, contact, payment, requestNumber, letterNumber, clarificationDays } = given;
  const faults: PublishingFault[] = [
    ...faultsOfNumberRule(requestNumber, 'request').map((fault) => within('requestNumber', fault)),
    ...faultsOfNumberRule(letterNumber, 'letter').map((fault) => within('letterNumber', fault)),
  ];
  const add = (of: PublishingRule, sentence: string, field: string) =>
    faults.push(faultOf(of, sentence, field));
  if (letterNumber.pattern.replace('{kind}', '') === requestNumber.pattern) {
    add(
      rules.same,
      '申请和文书的编号只差文种代字，容易弄混。建议给申请的编号另起代字。',
      'requestNumber.pattern',
    );
  }
  for (const [field, name, least, most] of limits) {
    const value = given[field];
    if (!Number.isInteger(value) || value < least || value > most) {
      add(rules.range, `${name}是${least}至${most}的整数，请改。`, field);
    }
  }
  if (clarificationDays > usualClarification) {
    add(
      rules.clarification,
      `补正期限一般不超过${usualClarification}个工作日，期限应当合理。`,
      'clarificationDays',
    );
  }
  if (reconsideration.organ.trim() === '') {
    add(rules.organ, '答复要写明向谁申请行政复议，请填写行政复议机关。', 'reconsideration.organ');
  }
  if (court.trim() === '') add(rules.court, '答复要写明向哪个法院起诉，请填写管辖法院。', 'court');
  if (contact.phone.trim() === '' || contact.address.trim() === '') {
    add(
      rules.contact,
      '文书要写明联系电话和通信地址，请补全。',
      contact.phone.trim() === '' ? 'contact.phone' : 'contact.address',
    );
  }
  if (payment.trim() === '') add(rules.payment, '收费通知要写明怎样缴费；不收费的可以不填。', 'payment');
  if (given.seal === 'image' && !facts.seal) {
    add(rules.seal, '选了用印章图片，还没有上传图片。请先上传，或者选打印后盖章。', 'seal');
  }
  return [...faults, ...faultsOfApproval(given.approval)];
}

const within = (field: string, fault: PublishingFault): PublishingFault => ({
  ...fault,
  field: fault.field === undefined ? field : `${field}.${fault.field}`,
});

const risks: readonly RiskId[] = ['ordinary', 'raised', 'high'];

function faultsOfApproval(approval: RequestRules['approval']): readonly PublishingFault[] {
  const may: readonly string[] = permissions['requests.approve'].roles;
  return risks.flatMap((risk): readonly PublishingFault[] => {
    const steps = approval[risk];
    const field = `approval.${risk}`;
    const no = (sentence: string) => [faultOf(rules.steps, `${riskTitles[risk]}的答复：${sentence}`, field)];
    if (steps.length === 0) return no('至少要有一步审批。');
    if (new Set(steps.map(({ id }) => id)).size < steps.length) return no('有两步的编号一样，请改。');
    for (const { title, roles: held } of steps) {
      if (title.trim() === '') return no('有一步没有名称，请填写。');
      if (held.length === 0) return no(`“${title}”没有定由谁办，请选角色。`);
      const odd = held.find((role) => !may.includes(role));
      if (odd !== undefined) return no(`${roles[odd].title}不能审批答复，请给“${title}”另选角色。`);
    }
    return risk === 'high' && !steps.some(({ roles: held }) => held.includes('secrecy-reviewer'))
      ? [faultOf(rules.secrecy, '重大的答复没有保密审查这一步；公开前依法要作保密审查。', field)]
      : [];
  });
}
