const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * True for a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, check character
 * right. Such a code is public; it is recognised so that it is not taken for a number of a person.
 */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  for (const [position, weight] of weights.entries()) {
    const value = alphabet.indexOf(code.charAt(position));
    if (value < 0) return false;
    sum += value * weight;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}
