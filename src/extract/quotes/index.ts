import type { Analysis, Entities, FoundPerson, FoundQuote, FoundStatement, Speech } from '../../types.js';
import { ATTRIBUTION_RULES, type AttributionRule, OWN_WORDS } from './attribution.js';
import type { Case, Previous } from './case.js';
import { indirectSpeech } from './indirect.js';
import { type Turn, turns } from './interview.js';
import { letterOf } from './letter.js';
import { namedLater, namesBefore, type Unnamed, unnamedBehind } from './named-later.js';
import { isSaid } from './said.js';
import { type Scene, setScene, surroundings } from './scene.js';
import { NOBODY, type Subject } from './speaker.js';
import { withTitles } from './titles.js';

/** The first rule that says who speaks, with what it says. */
function attribute(c: Case) {
  for (const rule of ATTRIBUTION_RULES) {
    const subject = rule.find(c);
    if (subject) return { rule, subject };
  }
  return { rule: null, subject: NOBODY };
}

/** In an answer `il` and `le préfet` are others than who answers. */
const isSelf = ({ person, attribution }: Subject, rule: AttributionRule | null, { interviewee }: Case): boolean =>
  person !== null && person === interviewee && attribution !== 'named' && rule?.name !== OWN_WORDS;

function directSpeech(scene: Scene, interview: readonly Turn[]): FoundQuote[] {
  const quotes: FoundQuote[] = [];
  const lines = new Map<number, FoundPerson | null>();
  let previous: Previous | null = null;
  let unnamed: Unnamed | null = null;
  const letter = interview.length > 0 ? null : letterOf(scene);
  let turn = 0;
  scene.quotations.forEach((quotation, index) => {
    while (turn < interview.length && interview[turn]!.answer.end <= quotation.start) turn++;
    const answer = interview[turn];
    const around = surroundings(scene, index);
    const writer = letter && around.before.first >= letter.first ? letter.writer : null;
    const interviewee = answer && answer.answer.start <= quotation.start ? answer.person : writer;
    const question = answer?.question;
    const inQuestion = !!question && question.start <= quotation.start && quotation.end <= question.end;
    const asked = inQuestion ? answer.person : null;
    const c: Case = { scene, quotation, around, previous, lines, interviewee, asked };
    const found = attribute(c);
    const { rule } = found;
    const subject = isSelf(found.subject, rule, c) ? NOBODY : found.subject;
    if (quotation.dash) lines.set(quotation.paragraph, subject.person);
    if (!isSaid(c, rule?.speech ?? false)) return;
    const last = quotes.at(-1);
    if (last && unnamed && subject.person && namesBefore(c, subject, unnamed))
      quotes[quotes.length - 1] = namedLater(last, subject.person);
    unnamed = unnamedBehind(c, subject);
    quotes.push({
      start: quotation.start,
      end: quotation.end,
      rule: rule?.name ?? 'unattributed',
      confidence: quotation.balanced ? (rule?.confidence ?? 'medium') : 'low',
      speaker: subject.person?.name ?? null,
      attribution: subject.attribution,
    });
    previous = { quotation, speaker: subject.person };
  });
  return quotes;
}

/** How each way of knowing who answers is called, and how sure it is. */
const ANSWERS = {
  label: { rule: 'X : answer', confidence: 'high', attribution: 'named' },
  question: { rule: 'X, question ? answer', confidence: 'high', attribution: 'named' },
  lead: { rule: 'interview with X: answer', confidence: 'medium', attribution: 'inherited' },
  none: { rule: 'interview: answer', confidence: 'low', attribution: 'none' },
} as const;

function answer({ question, answer, person, organisation, by }: Turn): FoundStatement {
  const { start, end } = answer;
  const { rule, confidence, attribution } = ANSWERS[by ?? 'none'];
  const speaker = person?.name ?? null;
  return { start, end, rule, confidence, attribution, kind: 'answer', speaker, organisation, question };
}

/**
 * What is said in an article, in order. Quotes: words between marks that someone says, with the speaker's canonical name, or
 * null where the text names nobody; spans are the words between the marks. Statements: indirect speech whose source is named,
 * and the answers of an interview. `media`: the types of media that the page gives the article.
 */
export function findSpeech(analysis: Analysis, entities: Entities, media: readonly string[] = []): Speech {
  const scene = setScene(analysis, entities);
  const interview = turns(scene, media);
  const quotes = withTitles(scene, directSpeech(scene, interview), interview);
  const statements = [...interview.map(answer), ...indirectSpeech(scene)];
  return { quotes, statements: statements.sort((a, b) => a.start - b.start || b.end - a.end) };
}
