import type { FoundPerson, Span } from '../../types.js';
import { interviewees } from './interviewee.js';
import { type Label, labelOf } from './labels.js';
import { addresses, type Line, linesOf } from './lines.js';
import type { Scene } from './scene.js';

/** A question and what is answered to it. */
export interface Turn {
  readonly question: Span | null;
  readonly answer: Span;
  readonly person: FoundPerson | null;
  readonly organisation: string | null;
  /** How we know whose answer it is: by the name or initials before it, or by the title or lead. */
  readonly by: 'label' | 'question' | 'lead' | null;
}

/** A line with what it is in an interview. */
interface Part {
  readonly line: Line;
  readonly label: Label | null;
  /** Where the question ends that the line is or begins with; null where it asks nothing. */
  readonly asked: number | null;
}

const AGREES =
  /^(?:oui|non|si|exactement|absolument|certes|tout a fait|bien sur|c'est (?:ca|vrai|juste|exact)|en effet|effectivement)$/;

/** Does the answer take up what was said (`Oui, c'est ça !`)? */
function agrees({ keys }: Line): boolean {
  const from = keys.slice(0, 3).join(' ').replace("' ", "'");
  return AGREES.test(keys[0] ?? '') || AGREES.test(from) || AGREES.test(keys.slice(0, 2).join(' '));
}

/** Where a question of the line ends: the whole line's, or that of the question it begins with. */
function askedIn(line: Line, label: Label | null): number | null {
  if (label?.person) return null;
  if (label?.asks) return line.end;
  const short = line.sentences.length <= 2 || line.words <= 35;
  if (line.asks && short && line.words <= 70 && (label !== null || !line.firstPerson.singular)) return line.end;
  return null;
}

/** `Vos opposants parlent de « bus fantômes ».`: a remark that calls for an answer, between two answers of an interview. */
function isRemark(line: Line, next: Line | undefined): boolean {
  if (!next || line.words > 45 || line.sentences.length > 2) return false;
  if (line.firstPerson.singular || line.firstPerson.plural) return false;
  return addresses(line) || (line.sentences.length === 1 && agrees(next) && /[.…]$/.test(line.text));
}

const CLOSING =
  /^(?:propos recueillis|interview (?:realisee|recueillie)|entretien (?:realise|mene|recueilli)|recueilli par|pour en savoir plus|pour aller plus loin|en savoir plus|a lire aussi|lire aussi|contact|contacts|plus d'informations|photo|photos|credit|credits|texte|infos pratiques|www|https?)\b/;

/** A line behind which no answer goes on. */
const closes = (line: Line): boolean => CLOSING.test(line.keys.slice(0, 4).join(' ').replace("' ", "'"));

/** A heading between turns: few words, no mark at its end. */
const isHeading = (line: Line): boolean => line.words <= 9 && !/[.!?…»”":)]$/.test(line.text);

/** The lines that answer the question before `first`, up to the next question or the narrator's word. */
function answerLines(parts: readonly Part[], first: number, known: readonly FoundPerson[]): Line[] {
  const lines: Line[] = [];
  for (let i = first; i < parts.length; i++) {
    const { line, label, asked } = parts[i]!;
    if (asked !== null || (i > first && label) || closes(line)) break;
    // who names the interviewee is the narrator
    if (i > first && known.some((person) => line.names(person))) break;
    lines.push(line);
  }
  while (lines.length > 1 && isHeading(lines.at(-1)!)) lines.pop();
  return lines;
}

/** How long the dash or the number before a question is. */
const bullet = (text: string): number => /^(?:(?:[–—-]|\d{1,2}\s?[.)/°–-])\s*)*/.exec(text)![0].length;

function turnsOf(parts: readonly Part[], people: readonly FoundPerson[], organisation: string | null): Turn[] {
  const turns: Turn[] = [];
  let question: Span | null = null;
  let asked: Line | null = null;
  for (let i = 0; i < parts.length; i++) {
    const { line, label } = parts[i]!;
    if (closes(line) && !label) break;
    if (parts[i]!.asked !== null) {
      question = { start: label?.end ?? line.start + bullet(line.text), end: parts[i]!.asked! };
      asked = line;
      continue;
    }
    if (!label?.person && !(asked && i > 0 && parts[i - 1]!.asked !== null)) continue;
    const lines = answerLines(parts, i, people);
    if (lines.length === 0) continue;
    const called = asked?.calls ?? null;
    const person = label?.person ?? called ?? (people.length === 1 ? people[0]! : null);
    const by = label?.person ? 'label' : called ? 'question' : person || organisation ? 'lead' : null;
    const start = label?.end ?? line.start;
    if (lines[0]!.end > start)
      turns.push({
        question,
        answer: { start, end: lines.at(-1)!.end },
        person,
        organisation: person ? null : organisation,
        by,
      });
  }
  return turns;
}

/** Is it one? Answers under names or initials; or questions to `vous` (or a page that says so) and answers in the first person. */
function isInterview(parts: readonly Part[], said: boolean, hasInterviewee: boolean): boolean {
  const labelled = parts.filter(({ label }) => label?.person).length;
  const asked = parts.filter((part) => part.asked !== null);
  if (labelled >= 2) return asked.length > 0 || said;
  const answers = parts.filter(
    ({ line }, i) => i > 0 && parts[i - 1]!.asked !== null && parts[i]!.asked === null && !closes(line),
  );
  if (answers.length < 2 || !(said || hasInterviewee)) return false;
  if (!said && !asked.some(({ line }) => addresses(line))) return false;
  const own = answers.filter(({ line }) => line.firstPerson.singular || line.firstPerson.plural).length;
  return own >= 1 && own * 2 >= answers.length && (said || own >= 2);
}

/** The lines with remarks told from answers. A remark is not the first line of an answer. */
const withRemarks = (parts: readonly Part[]): Part[] =>
  parts.map((part, i) => {
    const answers = i < 2 || part.asked !== null || part.label !== null || parts[i - 1]!.asked !== null;
    return !answers && isRemark(part.line, parts[i + 1]?.line) ? { ...part, asked: part.line.end } : part;
  });

const MEDIA = /interview|entretien|questions/i;

/**
 * The turns of an article that is an interview, in order; none of one that is not. `media`: the types of media that the
 * page gives the article, of which some say so.
 */
export function turns(scene: Scene, media: readonly string[]): Turn[] {
  if (!scene.analysis.text.includes('?')) return [];
  const lines = linesOf(scene);
  const labels = lines.map((line) => labelOf(scene, line));
  const parts: Part[] = lines.map((line, i) => ({ line, label: labels[i]!, asked: askedIn(line, labels[i]!) }));
  const first = parts.findIndex((part) => part.asked !== null || part.label?.person);
  if (first === -1) return [];
  const { people, organisation, cue } = interviewees(scene, lines[first]!.first);
  const body = parts.slice(first);
  const said = cue || media.some((type) => MEDIA.test(type));
  const whole = withRemarks(body);
  if (!isInterview(said ? whole : body, said, people.length > 0 || organisation !== null)) return [];
  return turnsOf(whole, people, organisation);
}
