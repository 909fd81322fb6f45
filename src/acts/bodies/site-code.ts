import { refuse, type Refusal } from '../outcome.ts';

/** 网站标识码: ten letters or digits. What its parts mean is not checked. [memory: to be verified in the rule's text] */
const siteCodePattern = /^[A-Za-z\d]{10}$/u;

/** What is wrong with a site code; null where it will do, or where the body has none. */
export function faultOfSiteCode(siteCode: string | null): Refusal | null {
  return siteCode === null || siteCodePattern.test(siteCode)
    ? null
    : refuse('wrong-input', '网站标识码是10位字母或数字，在网站首页底部可以找到。', 'siteCode');
}
