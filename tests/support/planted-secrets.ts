/** An invented identity number: area and birth date as given, the check character computed (GB 11643). */
export function identityNumber(order: number, birth = '19900307', area = '350102'): string {
  const body = `${area}${birth}${String(order).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

/** An identity number as it may be published. */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 2)}${'*'.repeat(number.length - 5)}${number.slice(-3)}`;
}
