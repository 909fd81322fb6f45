/** Words of the pages that stand in an exported folder where an address has gone elsewhere. */
export const exportTexts = {
  moved: '网页已经搬到新的地址',
  onTo: '去新的地址',
} as const;
