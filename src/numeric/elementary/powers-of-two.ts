/** A table of `rows` numbers to come, and behind them the powers of two that are doubles, from 2^-1074 to 2^1023. */
export function withPowersOfTwo(rows: number): Float64Array {
  const table = new Float64Array(rows + 2098);
  for (let i = rows, power = 2 ** -1074; i < table.length; power *= 2) table[i++] = power;
  return table;
}
