/**
 * What a body tells of itself in its guide (政府信息公开指南): the fields that Article 12 demands, and where papers can be
 * handed in. Empty texts are fields that are not filled in.
 */
export interface GuideFacts {
  /** 政府信息公开工作机构的名称 */
  readonly office: string;
  /** 办公地址 */
  readonly address: string;
  /** 办公时间 */
  readonly hours: string;
  /** 联系电话 */
  readonly phone: string;
  /** 传真号码 */
  readonly fax: string;
  /** 互联网联系方式 */
  readonly email: string;
  /** 邮政编码 */
  readonly postcode: string;
  /** 查阅场所: archives, library, service hall, with address and telephone. */
  readonly readingPlaces: readonly {
    readonly name: string;
    readonly address: string;
    readonly phone: string;
  }[];
  /** 监督: the department in charge (主管部门), whom people may turn to (Art. 46, 47). */
  readonly supervisor: { readonly name: string; readonly address: string; readonly phone: string };
  /** Where to ask for reconsideration (行政复议机关); empty: the body above. */
  readonly reconsideration: string;
  /** What else people should know, in plain sentences. */
  readonly remarks: string;
}

export const emptyGuide: GuideFacts = {
  office: '',
  address: '',
  hours: '',
  phone: '',
  fax: '',
  email: '',
  postcode: '',
  readingPlaces: [],
  supervisor: { name: '', address: '', phone: '' },
  reconsideration: '',
  remarks: '',
};
