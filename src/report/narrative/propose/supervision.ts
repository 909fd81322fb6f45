import type { Pen } from './pen.ts';

/** Training, assessment, appraisal by the public, what inspections found, accountability. What did not happen is said as well. */
export function supervision(pen: Pen): string {
  return [training, assessment, evaluation, inspection, accountability].map((write) => write(pen)).join('');
}

const people = ({ figure, value }: Pen, id: string, words: string): string =>
  value(id) === 0 ? '' : `，${words}${figure(id)}人次`;

function training(pen: Pen): string {
  const { say, figure, value, self, now, when } = pen;
  if (value('activity.training.count') === 0) {
    return say('no-training', [
      `${now}没有组织专门的政府信息公开培训。`,
      `${self}没有举办公开工作培训。`,
      `${now}未开展公开业务培训。`,
      `${when}没有组织、参加专题培训。`,
      `业务培训方面，${self}${now}没有安排。`,
      `${when}，${self}未组织业务培训。`,
    ]);
  }
  const times = figure('activity.training.count');
  const who = people(pen, 'activity.training.people', '参加');
  return say('training', [
    `组织和参加公开业务培训${times}次${who}。`,
    `业务培训共${times}次${who}。`,
    `${self}组织、参加政府信息公开培训${times}次${who}。`,
    `工作人员接受培训${times}次${who}。`,
  ]);
}

function assessment({ say, figure, value, self, now, when }: Pen): string {
  if (value('activity.assessment.count') === 0) {
    return say('no-assessment', [
      `${now}没有开展工作考核。`,
      `${self}未组织公开工作考核。`,
      `工作考核方面，${when}没有安排。`,
      `没有进行政府信息公开工作考核。`,
      `${when}未开展公开工作的考核。`,
      `${self}${now}没有开展工作考核。`,
    ]);
  }
  const times = figure('activity.assessment.count');
  return say('assessment', [
    `接受和开展工作考核${times}次。`,
    `公开工作考核${times}次，结果登记在册。`,
    `进行政府信息公开工作考核${times}次。`,
    `${self}有关公开的工作考核共${times}次。`,
  ]);
}

function evaluation(pen: Pen): string {
  const { say, figure, value, self, now, when } = pen;
  if (value('activity.evaluation.count') === 0) {
    return say('no-evaluation', [
      '没有开展社会评议。',
      `${now}未组织社会评议活动。`,
      `社会评议方面，${when}没有开展。`,
      `${self}未开展社会评议。`,
      `${when}没有组织公众评议。`,
      `${now}没有安排社会评议。`,
    ]);
  }
  const times = figure('activity.evaluation.count');
  const who = people(pen, 'activity.evaluation.people', '参与');
  const content =
    value('activity.evaluation.settled') === 0
      ? ''
      : `，表示满意的${figure('activity.evaluation.settled')}人`;
  return say('evaluation', [
    `开展社会评议${times}次${who}${content}。`,
    `组织群众评议公开工作${times}次${who}${content}。`,
    `社会评议共组织${times}次${who}${content}。`,
    `举办社会评议${times}次${who}${content}。`,
  ]);
}

function inspection({ say, figure, value }: Pen): string {
  if (value('activity.inspection.count') === 0) return '';
  const found = figure('activity.inspection.count');
  const mended = figure('activity.inspection.settled');
  return say('inspection', [
    `上级检查和自查发现问题${found}个，已改正${mended}个。`,
    `检查、通报指出问题${found}个，已整改${mended}个。`,
    `监督检查中发现问题${found}个，完成整改${mended}个。`,
    `检查和通报涉及问题${found}个，已经改正${mended}个。`,
  ]);
}

function accountability({ say, figure, value, now, self, when }: Pen): string {
  if (value('activity.accountability.count') === 0) {
    return say('no-accountability', [
      `${now}没有发生责任追究的情形。`,
      `${self}没有人因政府信息公开工作被追究责任。`,
      `责任追究方面，${when}没有发生。`,
      '没有责任追究的情况。',
      `${when}未发生因政府信息公开工作追究责任的情况。`,
      `${now}未因公开工作追究责任。`,
    ]);
  }
  const times = figure('activity.accountability.count');
  return say('accountability', [
    `因政府信息公开工作被追究责任${times}人次。`,
    `责任追究${times}人次。`,
    `公开工作中追究责任的有${times}人次。`,
    `因公开工作追究责任共${times}人次。`,
  ]);
}
