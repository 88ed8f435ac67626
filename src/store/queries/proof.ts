import { analyse, sentenceOf } from '../../text/analyse.js';
import { unitOffsets } from '../../text/codepoints.js';
import type { Located, Mention, Part } from '../../types.js';
import type { ProvenArticle, StoredArticle } from '../rows.js';

/** Gives the sentence, or sentences, around a place of a text. */
function sentencesOf(text: string): (place: Located) => string {
  const analysis = analyse(null, text);
  const unit = unitOffsets(text);
  return (place) => {
    const [start, end] = [unit(place.start), unit(place.end)];
    const opens = sentenceOf(analysis, start)?.start ?? start;
    const closes = sentenceOf(analysis, Math.max(start, end - 1))?.end ?? end;
    return text.slice(Math.min(opens, start), Math.max(closes, end)).trim();
  };
}

/** An article, each of its facts with the sentence that proves it. */
export function proven(article: StoredArticle): ProvenArticle {
  const around: Record<Part, (place: Located) => string> = {
    title: sentencesOf(article.title ?? ''),
    body: sentencesOf(article.body),
  };
  const prove = <M extends Mention>(mention: M) => ({ ...mention, sentence: around[mention.in](mention) });
  const named = <E extends { mentions: Mention[] }>(entity: E) => ({ ...entity, mentions: entity.mentions.map(prove) });
  return {
    ...article,
    people: article.people.map((p) => ({ ...named(p), evidence: p.evidence && prove(p.evidence) })),
    organisations: article.organisations.map(named),
    places: article.places.map(named),
    quotes: article.quotes.map(prove),
    statements: article.statements.map(prove),
  };
}
