/** Words that say nothing of what is sought, and the words of questions. */
const common = [
  '的 了 和 与 及 或 在 是 为 对 等 之 以 于 并 由 从 到 把 被 将 也 都 就 而 其 这 那 有 第 我 你 请 吗 呢',
  '关于 有关 以及 对于 怎么 怎样 如何 什么 哪里 哪些 哪个 请问 怎么办 多少 可以 我们 我要 想要 一下',
]
  .join(' ')
  .split(' ');

/** Whether a word is left out of what is asked for, where anything else is. */
export const isCommon: (word: string) => boolean = Set.prototype.has.bind(new Set(common));

/** What is said short and written long in documents, or the other way round. */
const sameWords: readonly (readonly [short: string, long: string])[] = [
  ['低保', '最低生活保障'],
  ['医保', '医疗保险'],
  ['社保', '社会保险'],
  ['农机', '农业机械'],
  ['新农合', '新型农村合作医疗'],
  ['公租房', '公共租赁住房'],
  ['征地', '土地征收'],
  ['征地', '征收土地'],
  ['拆迁', '房屋征收'],
  ['环评', '环境影响评价'],
  ['招投标', '招标投标'],
  ['危改', '危房改造'],
  ['改厕', '厕所改造'],
  ['计生', '计划生育'],
  ['五保', '特困人员'],
  ['年报', '年度报告'],
  ['户口', '户籍'],
];

const also = new Map<string, readonly string[]>();
for (const [short, long] of sameWords) {
  also.set(short, [...(also.get(short) ?? []), long]);
  if (!long.includes(short)) also.set(long, [...(also.get(long) ?? []), short]);
}

/** Other words for the same, as documents write them. */
export const otherWordsFor = (word: string): readonly string[] => also.get(word) ?? [];
