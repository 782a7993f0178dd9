/** The same function, run only when one of its arguments is another than the last time. */
export function whenChanged<Arguments extends unknown[]>(draw: (...given: Arguments) => void): (...given: Arguments) => void {
  let last: Arguments | null = null;
  return (...given) => {
    if (last?.every((value, index) => value === given[index])) return;
    last = given;
    draw(...given);
  };
}
