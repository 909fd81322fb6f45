/** Papers by which a natural person shows who it is (条例第二十九条第二款第（一）项); in the order of the choice. */
export const identityPaperIds = [
  'identity-card',
  'passport',
  'travel-permit',
  'residence-permit',
  'other',
] as const;

export type IdentityPaperId = (typeof identityPaperIds)[number];

/** What they are called on forms, at the desk and in what is held about a person. */
export const identityPapers: Readonly<Record<IdentityPaperId, string>> = {
  'identity-card': '居民身份证',
  passport: '护照',
  'travel-permit': '港澳台居民来往内地（大陆）通行证',
  'residence-permit': '居住证、外国人永久居留身份证',
  other: '其他证件',
};
