/**
 * Kinds of applicant: the columns of table 3 of the annual report (国办公开办函〔2021〕30号, 第三部分表), one to one. The kind is
 * that of the applicant, not of the agent; a lawyer who applies in the own name is a natural person [memory: to be verified].
 */
export const applicantKinds = {
  naturalPerson: { title: '公民', column: '自然人', group: null },
  business: { title: '商业企业', column: '商业企业', group: '法人或其他组织' },
  research: { title: '科研机构', column: '科研机构', group: '法人或其他组织' },
  publicInterest: { title: '社会公益组织', column: '社会公益组织', group: '法人或其他组织' },
  legalService: { title: '法律服务机构', column: '法律服务机构', group: '法人或其他组织' },
  otherOrganization: { title: '其他组织', column: '其他', group: '法人或其他组织' },
} as const satisfies Record<
  string,
  { readonly title: string; readonly column: string; readonly group: string | null }
>;

export type ApplicantKindId = keyof typeof applicantKinds;

export const applicantKindIds = Object.keys(applicantKinds) as readonly ApplicantKindId[];
