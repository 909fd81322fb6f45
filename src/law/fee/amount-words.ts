const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿'] as const;

/** Four digits in words: 305 → 叁佰零伍. */
function ofGroup(group: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${digits[digit] ?? ''}${places[place] ?? ''}`;
    zero = false;
  }
  return text;
}

/**
 * An amount in 大写 as vouchers bear it: 300000 分 → 叁仟元整, 105 分 → 壹元零伍分.
 * @param fen 分, not negative, below a million million yuan
 */
export function amountInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= 1e14) throw new RangeError(`not an amount: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10];
  let whole = '';
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (group === 0) continue;
    // A group that lacks its thousands, or follows an empty one, is joined by 零.
    const higher = Math.floor(yuan / 10_000 ** (at + 1)) % 10_000;
    const joined = whole !== '' && (group < 1000 || higher === 0);
    whole += `${joined ? '零' : ''}${ofGroup(group)}${groups[at] ?? ''}`;
  }
  if (jiao === 0 && cent === 0) return `${whole === '' ? '零' : whole}元整`;
  const start = whole === '' ? '' : `${whole}元`;
  const tenths = jiao === 0 ? (whole === '' ? '' : '零') : `${digits[jiao] ?? ''}角`;
  return `${start}${tenths}${cent === 0 ? '整' : `${digits[cent] ?? ''}分`}`;
}
