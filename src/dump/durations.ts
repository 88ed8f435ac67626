const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

const PART = /(\d{1,4}|une?) ?(heures?|h|minutes?|mins?|min\b|mn|m\b|secondes?|secs?|sec\b|s\b|')(?:[.,]| et| )*/y;
const BARE_MINUTES = /(\d{1,2})$/y;

/**
 * Seconds of a reading time in bare text (`2 minutes, 26 secondes`, `1 h 05`, `3 min`); null where it is not one, whole.
 * A number without unit at the end counts the unit below the last one.
 */
export function durationSeconds(text: string): number | null {
  let seconds = 0;
  let at = 0;
  let last = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const part = PART.exec(text);
    if (part) {
      last = SECONDS[part[2]![0]!] ?? 60;
      seconds += (part[1]!.startsWith('u') ? 1 : Number(part[1])) * last;
      at = PART.lastIndex;
      continue;
    }
    BARE_MINUTES.lastIndex = at;
    const rest = BARE_MINUTES.exec(text);
    if (!rest || last < 60) return null;
    seconds += Number(rest[1]) * (last / 60);
    at = text.length;
  }
  return last === 0 ? null : seconds;
}
