/** Exact fractions: what a sentence says is never held against a float. */

export interface Ratio {
  readonly top: bigint;
  /** Always above nought. */
  readonly bottom: bigint;
}

/** @throws RangeError where `bottom` is nought. */
export function ratio(top: bigint | number, bottom: bigint | number = 1n): Ratio {
  const [above, below] = [BigInt(top), BigInt(bottom)];
  if (below === 0n) throw new RangeError(`${above} cannot be divided by nought`);
  const shared = commonDivisor(above < 0n ? -above : above, below < 0n ? -below : below);
  const sign = below < 0n ? -1n : 1n;
  return { top: (sign * above) / shared, bottom: (sign * below) / shared };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}

/** A number as it is printed, such as `1,204.50`. */
export function ratioOf(digits: string): Ratio {
  const [whole = '0', decimals = ''] = digits.replaceAll(',', '').split('.');
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { top: -b.top, bottom: b.bottom });
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.top * b.bottom, a.bottom * b.top);

/** Below, at or above nought as `a` is below, at or above `b`. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export const nought = ratio(0);
export const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);
export const isNought = (a: Ratio): boolean => a.top === 0n;

/** The whole number at or below. */
export function floor({ top, bottom }: Ratio): bigint {
  const cut = top / bottom;
  return cut * bottom > top ? cut - 1n : cut;
}

export const ceiling = ({ top, bottom }: Ratio): bigint => -floor({ top: -top, bottom });

/** Rounded half up to so many decimals, with commas: `1,204.5`. Noughts at the end are dropped. */
export function printed(value: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = value.top < 0n;
  const size = negative ? { top: -value.top, bottom: value.bottom } : value;
  const scaled = floor(plus(times(size, ratio(scale)), ratio(1, 2)));
  const whole = String(scaled / scale).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = decimals === 0 ? '' : String(scaled % scale).padStart(decimals, '0');
  const kept = rest.replace(/0+$/, '');
  return `${negative && scaled > 0n ? '-' : ''}${whole}${kept === '' ? '' : `.${kept}`}`;
}
