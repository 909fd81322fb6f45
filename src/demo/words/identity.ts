/** An identity number of nobody: an area whose number was never given out, the check character computed (GB 11643). */
export function nobodysIdentity(serial: number): string {
  const body = `65909919900307${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}
