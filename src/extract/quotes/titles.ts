import { bare } from '../../text/fold.js';
import type { FoundPerson, FoundQuote } from '../../types.js';
import type { Turn } from './interview.js';
import type { Scene } from './scene.js';

const lettersOf = (text: string): string =>
  bare(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The only one of a list; null where it holds none or several. */
function only(names: Iterable<string | null>): string | null {
  const [first = null, ...others] = new Set(names);
  return others.length === 0 ? first : null;
}

/** Who says the words of a title: who says them again in the body, who is interviewed, or who alone is quoted. */
function speakerOf(scene: Scene, words: string, body: readonly FoundQuote[], interview: readonly Turn[]) {
  const { text } = scene.analysis;
  const again = body.find((quote) => lettersOf(text.slice(quote.start, quote.end)).includes(words));
  if (again) return { speaker: again.speaker, rule: 'title: « … », said again below' };
  const interviewee = only(interview.map(({ person }: { person: FoundPerson | null }) => person?.name ?? null));
  if (interview.length > 0) return { speaker: interviewee, rule: 'title: « … », of the interviewee' };
  return {
    speaker: body.length > 1 ? only(body.map((quote) => quote.speaker)) : null,
    rule: 'title: « … », of the only speaker',
  };
}

/** The quotes with the speakers of those in the title, where the title does not name them: its words are somebody's below. */
export function withTitles(scene: Scene, quotes: readonly FoundQuote[], interview: readonly Turn[]): FoundQuote[] {
  const { titleEnd, text } = scene.analysis;
  const body = quotes.filter((quote) => quote.start >= titleEnd);
  return quotes.map((quote) => {
    if (quote.start >= titleEnd || quote.speaker !== null) return quote;
    const { speaker, rule } = speakerOf(scene, lettersOf(text.slice(quote.start, quote.end)), body, interview);
    return speaker === null ? quote : { ...quote, speaker, attribution: 'inherited', confidence: 'medium', rule };
  });
}
