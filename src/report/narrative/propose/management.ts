import type { Pen } from './pen.ts';

/** Documents by attribute, normative documents, reviews before anything goes out, rules that were made. */
export function management(pen: Pen): string {
  return documents(pen) + normative(pen) + reviews(pen) + rules(pen);
}

function documents({ say, figure, value, self, whole }: Pen): string {
  if (value('documents.total') === 0) return '';
  const attributes = (
    [
      ['documents.proactive', '主动公开'],
      ['documents.on-request', '依申请公开'],
      ['documents.withheld', '不公开'],
    ] as const
  ).filter(([id]) => value(id) > 0);
  const sum = attributes.reduce((all, [id]) => all + value(id), 0);
  const total = figure('documents.total');
  const told = attributes.map(([id, word]) => `${word}${figure(id)}件`).join('、');
  // 其中 before each list, so that 依申请公开 is not read as a count of requests.
  const split =
    sum === value('documents.total')
      ? say('split', [
          `，均已确定公开属性，其中${told}`,
          `，逐件确定公开属性，其中${told}`,
          `；公开属性均已确定，其中${told}`,
          `，拟稿时确定公开属性，其中${told}`,
        ])
      : '';
  return say('documents', [
    `${whole}形成公文${total}件${split}。`,
    `登记公文${total}件${split}。`,
    `${whole}登记公文${total}件${split}。`,
    `${self}形成公文${total}件${split}。`,
  ]);
}

function normative({ say, figure, value, whole, now, self, when }: Pen): string {
  const [issued, repealed, inForce] = [
    value('normative.issued'),
    value('normative.repealed'),
    value('normative.inForce'),
  ];
  if (issued === 0 && repealed === 0 && inForce === 0) {
    return say('no-normative', [
      `${now}没有制发、废止行政规范性文件，也没有现行有效的行政规范性文件。`,
      `${self}没有现行有效的行政规范性文件，${when}也没有制发、废止。`,
      `行政规范性文件方面，${whole}没有制发和废止，期末没有现行有效的。`,
      `${whole}未制发、废止行政规范性文件，期末无现行有效文件。`,
      `截至期末，${self}没有行政规范性文件，${now}也未制发、废止。`,
      `${when}，${self}未制发行政规范性文件，没有现行有效的行政规范性文件。`,
    ]);
  }
  const standing = `现行有效的行政规范性文件${figure('normative.inForce')}件`;
  const made = issued === 0 ? '' : `制发行政规范性文件${figure('normative.issued')}件`;
  const gone = repealed === 0 ? '' : `废止行政规范性文件${figure('normative.repealed')}件`;
  const changes = [made, gone].filter((words) => words !== '').join('，');
  if (changes === '') {
    return say('standing', [
      `${now}没有制发、废止，${standing}。`,
      `${standing}，${whole}没有增减。`,
      `截至期末，${standing}。`,
      `${self}${standing}，${now}没有变动。`,
    ]);
  }
  return say('normative', [
    `${changes}，${standing}。`,
    `${whole}${changes}；到期末，${standing}。`,
    `${standing}，${now}${changes}。`,
    `${now}${changes}，期末${standing}。`,
  ]);
}

/** Only what went out through the desk passed its reviews; of what was counted elsewhere no record says so. */
function reviews({ say, figure, value, input }: Pen): string {
  if (value('returned.drafts') > 0) {
    const drafts = figure('returned.drafts');
    return say('returned', [
      `信息发布前逐级审核，退回修改${drafts}篇。`,
      `审核中退回稿件${drafts}篇。`,
      `实行先审后发，退回修改稿件${drafts}篇。`,
      `发布前审核退回稿件${drafts}篇。`,
    ]);
  }
  const ours = Object.entries(input.facts).some(
    ([id, count]) => id.startsWith('published.column.') && count > 0,
  );
  if (!ours) return '';
  return say('reviewed', [
    '通过平台发布的信息均先审后发，审核记录留存。',
    '依照《条例》第十七条，对拟公开的信息先作审查，再行发布。',
    '在平台发布的信息经过审核，审核过程有记录可查。',
    '信息经平台发布的，发布前均经审核，审核人员和时间有记录。',
    '落实政府信息公开审查机制，平台发布的信息先审后发。',
    '平台发布信息实行先审后发，未经审核的不发布。',
  ]);
}

function rules({ say, figure, value, whole }: Pen): string {
  if (value('activity.rule.count') === 0) return '';
  const count = figure('activity.rule.count');
  return say('rules', [
    `制定、修订政府信息公开制度${count}项。`,
    `${whole}制定和修订公开工作制度${count}项。`,
    `新制定、修订的公开工作制度有${count}项。`,
    `制度建设方面，制定、修订制度${count}项。`,
  ]);
}
