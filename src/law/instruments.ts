import type { Instrument } from './citation.ts';

/** The closed list of instruments that rules, rows, columns, duties and letters cite. */
export const instruments = {
  regulation: {
    title: '中华人民共和国政府信息公开条例',
    short: '条例',
    number: '国务院令第711号',
    issuer: '国务院',
    inForceFrom: '2019-05-15',
  },
  reportFormat2021: {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    short: '年度报告格式',
    number: '国办公开办函〔2021〕30号',
    issuer: '国务院办公厅政府信息与政务公开办公室',
    inForceFrom: '2021-09-26',
  },
  reportFormat2019: {
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    short: '年度报告格式（试行）',
    number: '国办公开办函〔2019〕60号',
    issuer: '国务院办公厅政府信息与政务公开办公室',
    inForceFrom: '2019-11-23',
  },
  processingFee: {
    title: '政府信息公开信息处理费管理办法',
    short: '信息处理费管理办法',
    number: '国办函〔2020〕109号',
    issuer: '国务院办公厅',
    // In force 2021-01-01: [memory]. Issued on 2020-11-17, read in reprints.
    inForceFrom: '2021-01-01',
    toBeVerified: true,
  },
  websiteGuide: {
    title: '政府网站发展指引',
    short: '政府网站发展指引',
    number: '国办发〔2017〕47号',
    issuer: '国务院办公厅',
    inForceFrom: '2017-05-15',
  },
  platformNotice: {
    title: '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
    short: '公开平台通知',
    number: '国办公开办函〔2019〕61号',
    issuer: '国务院办公厅政府信息与政务公开办公室',
    // Issued in December 2019; its layout annex was not read.
    inForceFrom: null,
    toBeVerified: true,
  },
  siteInspection: {
    title: '政府网站与政务新媒体检查指标、监管工作年度考核指标',
    short: '网站检查指标',
    number: '国办秘函〔2019〕19号',
    issuer: '国务院办公厅秘书局',
    // Read in mirrors only.
    inForceFrom: '2019-04-01',
    toBeVerified: true,
  },
  normativeNotice: {
    title: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
    short: '规范性文件管理通知',
    // Content and date: [memory].
    number: '国办发〔2018〕37号',
    issuer: '国务院办公厅',
    inForceFrom: null,
    toBeVerified: true,
  },
  grassrootsCatalogue: {
    title: '国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见',
    short: '基层政务公开意见',
    number: '国办发〔2019〕54号',
    issuer: '国务院办公厅',
    // Title: [memory]. The 26 fields were read in a local plan that lists them.
    inForceFrom: '2019-12-30',
    toBeVerified: true,
  },
  budget: {
    title: '中华人民共和国预算法',
    short: '预算法',
    issuer: '全国人民代表大会常务委员会',
    inForceFrom: null,
  },
  landImplementation: {
    title: '中华人民共和国土地管理法实施条例',
    short: '土地管理法实施条例',
    // Number and first day in force: [memory].
    number: '国务院令第743号',
    issuer: '国务院',
    inForceFrom: '2021-09-01',
    toBeVerified: true,
  },
  socialAssistance: {
    title: '中华人民共和国社会救助法',
    short: '社会救助法',
    issuer: '全国人民代表大会常务委员会',
    // Read in a community transcription.
    inForceFrom: '2026-07-01',
    toBeVerified: true,
  },
  villagersCommittees: {
    title: '中华人民共和国村民委员会组织法',
    short: '村民委员会组织法',
    // Read in a community transcription.
    number: '主席令第五十九号',
    issuer: '全国人民代表大会常务委员会',
    inForceFrom: '2026-01-01',
    toBeVerified: true,
  },
  penalties: {
    title: '中华人民共和国行政处罚法',
    short: '行政处罚法',
    issuer: '全国人民代表大会常务委员会',
    // Date: [memory].
    inForceFrom: '2021-07-15',
    toBeVerified: true,
  },
  licensing: {
    title: '中华人民共和国行政许可法',
    short: '行政许可法',
    issuer: '全国人民代表大会常务委员会',
    inForceFrom: null,
  },
  legislation: {
    title: '中华人民共和国立法法',
    short: '立法法',
    // Number: [memory]. Amended on 2023-03-13.
    number: '主席令第三号',
    issuer: '全国人民代表大会',
    inForceFrom: '2023-03-15',
    toBeVerified: true,
  },
  localGovernment: {
    title: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法',
    short: '地方组织法',
    // Number and first day in force: [memory]. Amended on 2022-03-11.
    number: '主席令第一一〇号',
    issuer: '全国人民代表大会',
    inForceFrom: '2022-03-12',
    toBeVerified: true,
  },
  reconsideration: {
    title: '中华人民共和国行政复议法',
    short: '行政复议法',
    // Number: [memory].
    number: '主席令第九号',
    issuer: '全国人民代表大会常务委员会',
    inForceFrom: '2024-01-01',
    toBeVerified: true,
  },
  litigation: {
    title: '中华人民共和国行政诉讼法',
    short: '行政诉讼法',
    // Number and first day in force of the amendment of 2017-06-27: [memory].
    number: '主席令第七十一号',
    issuer: '全国人民代表大会常务委员会',
    inForceFrom: '2017-07-01',
    toBeVerified: true,
  },
  litigationOnDisclosure: {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    short: '政府信息公开司法解释',
    number: '法释〔2025〕8号',
    issuer: '最高人民法院',
    inForceFrom: '2025-06-01',
  },
  personalInformation: {
    title: '中华人民共和国个人信息保护法',
    short: '个人信息保护法',
    number: '主席令第九十一号',
    issuer: '全国人民代表大会常务委员会',
    // Number and date: [memory].
    inForceFrom: '2021-11-01',
    toBeVerified: true,
  },
  minors: {
    title: '中华人民共和国未成年人保护法',
    short: '未成年人保护法',
    issuer: '全国人民代表大会常务委员会',
    // First day in force of the revision: [memory].
    inForceFrom: '2021-06-01',
    toBeVerified: true,
  },
  stateSecrets: {
    title: '中华人民共和国保守国家秘密法',
    short: '保守国家秘密法',
    issuer: '全国人民代表大会常务委员会',
    inForceFrom: '2024-05-01',
  },
  officialDocumentFormat: {
    title: '党政机关公文格式',
    short: '公文格式',
    number: 'GB/T 9704-2012',
    issuer: '国家质量监督检验检疫总局、国家标准化管理委员会',
    // Issuer and date: [memory].
    inForceFrom: '2012-07-01',
    toBeVerified: true,
  },
  civilCode: {
    title: '中华人民共和国民法典',
    short: '民法典',
    // Number: [memory].
    number: '主席令第四十五号',
    issuer: '全国人民代表大会',
    inForceFrom: '2021-01-01',
    toBeVerified: true,
  },
  holidays: {
    title: '全国年节及纪念日放假办法',
    short: '放假办法',
    number: '国务院令第795号',
    issuer: '国务院',
    inForceFrom: '2025-01-01',
  },
} as const satisfies Record<string, Instrument>;
