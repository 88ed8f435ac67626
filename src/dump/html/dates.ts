/** The day of an ISO time, as it is written: where the page was, not in Greenwich. Null where it is none. */
export function dateOf(text: string | undefined): string | null {
  const day = /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(text ?? '')?.[1];
  if (day === undefined) return null;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}
