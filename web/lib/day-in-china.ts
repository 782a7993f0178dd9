/**
 * The civil day in China, `YYYY-MM-DD`, at an instant: China has had no summer time since 1991.
 * @since 0.1.0
 */
export function dayInChina(at: Date | number = Date.now()): string {
  return new Date(Number(at) + 8 * 3600 * 1000).toISOString().slice(0, 10);
}
