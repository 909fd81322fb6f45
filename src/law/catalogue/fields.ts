/** One of the 26 fields for which ministries made standard catalogues. */
export interface CatalogueField {
  readonly id: string;
  readonly title: string;
  /** Other names under which local lists have it. */
  readonly alsoCalled: readonly string[];
}

const field = (id: string, title: string, ...alsoCalled: readonly string[]): CatalogueField => ({
  id,
  title,
  alsoCalled,
});

/** The names as a local plan under 国办发〔2019〕54号 lists them. */
export const catalogueFields = [
  field('urban-rural-planning', '城乡规划'),
  field('construction-projects', '重大建设项目'),
  field('public-resources', '公共资源交易'),
  field('budget', '财政预决算'),
  field('work-safety', '安全生产'),
  field('taxation', '税收管理'),
  field('collective-land', '农村集体土地征收'),
  field('state-land-housing', '国有土地上房屋征收与补偿'),
  field('housing', '保障性住房'),
  field('dilapidated-houses', '农村危房改造'),
  field('environment', '生态环境'),
  field('culture', '公共文化服务'),
  field('legal-services', '公共法律服务'),
  // Local lists mostly show it under the later names. [memory: to be verified locally]
  field('poverty-relief', '扶贫', '乡村振兴', '衔接推进乡村振兴'),
  field('disaster-relief', '救灾'),
  field('food-drugs', '食品药品监管'),
  field('city-enforcement', '城市综合执法'),
  field('employment', '就业'),
  field('social-insurance', '社会保险'),
  field('social-assistance', '社会救助'),
  field('elderly-care', '养老服务'),
  field('household-registration', '户籍管理'),
  field('farm-subsidies', '涉农补贴'),
  field('compulsory-education', '义务教育'),
  field('health', '医疗卫生', '卫生健康'),
  field('municipal-services', '市政服务'),
] as const satisfies readonly CatalogueField[];

/** The field that a text names, by its title or another name of it; null where it is a local one. */
export function fieldOf(text: string): CatalogueField | null {
  const bare = text.replaceAll(/\s|领域$/gu, '');
  return catalogueFields.find(({ title, alsoCalled }) => title === bare || alsoCalled.includes(bare)) ?? null;
}
