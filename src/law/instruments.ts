import type { Instrument } from './citation.ts';

/** The closed list of instruments that rules, rows, columns and letters cite. */
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
    title: '政府信息公开工作年度报告格式（试行）',
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
    // in force 2021-01-01: [memory], to be verified in the original
    inForceFrom: '2021-01-01',
    toBeVerified: true,
  },
  personalInformation: {
    title: '中华人民共和国个人信息保护法',
    short: '个人信息保护法',
    number: '主席令第九十一号',
    issuer: '全国人民代表大会常务委员会',
    // number and date: [memory], to be verified in the original
    inForceFrom: '2021-11-01',
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
    inForceFrom: '2012-07-01',
    toBeVerified: true,
  },
  civilCode: {
    title: '中华人民共和国民法典',
    short: '民法典',
    number: '主席令第45号',
    issuer: '全国人民代表大会',
    inForceFrom: '2021-01-01',
  },
  holidays: {
    title: '全国年节及纪念日放假办法',
    short: '放假办法',
    issuer: '国务院',
    inForceFrom: '2025-01-01',
  },
} as const satisfies Record<string, Instrument>;
