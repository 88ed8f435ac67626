import { genericHeadAt, isAnyBody, organisationHeadAt } from '../../french/organisation-words.js';
import { isHeldInside, workplaceOf } from '../../french/roles.js';
import { tokenAt } from '../../text/analyse.js';
import { nameKey } from '../../text/fold.js';
import { countBelow } from '../../text/sorted.js';
import type { FoundOrganisation } from '../../types.js';
import { heaviest, isSubject, leadEnd, type Prominence, prominenceOf } from './prominence.js';
import type { Reading } from './reading.js';
import type { Item } from './shape.js';
import { ARTICLE, goesOn, isBrought, mainStarts, opensSentence } from './topics.js';

/** A single mention far from the lead makes no article turn around a body. */
const LEAST = 1;

/** A body of one paragraph is meant there rather than the dominant one when it weighs this share of it. */
const RIVAL = 0.5;

/** Titles of articles whose paragraphs have nothing to do with each other. */
const DIGEST = /^(?:en bref|(?:les )?breves|(?:l')?agenda|(?:le )?carnet|mouvements|nominations)\b/;

/** Bodies that an article quotes or that pay, rather than speaks from. */
const ALOOF = new Set(['media', 'authority', 'public']);

/** Bodies that nobody calls an establishment or a house. */
const OFFICES =
  /^(?:agence|caisse|direction|federation|fondation|banque|ministere|prefecture|rectorat|chambre|union|ligue|confederation|fonds|credit)$/;

/** Kinds of bodies that are called an establishment before all others. */
const HOUSES = new Set(['school', 'health']);

/** Kinds that the State and its services have; a noun of one sort is no name for a body of the other. */
const OFFICIAL = new Set(['public', 'authority', 'school', 'health']);

const mayBeCalled = (kind: string | null, noun: string | null): boolean =>
  kind === null || noun === null || OFFICIAL.has(kind) === OFFICIAL.has(noun);

/** How many mentions of the paragraph before are asked for the dominant body. */
const FARTHEST = 12;

const isEstablishment = ({ kind, name }: FoundOrganisation): boolean =>
  !ALOOF.has(kind ?? '') && !OFFICES.test(nameKey(name).split(/[ '-]/)[0]!);

/** `la fermeture de Moulinex`: nobody works there any more; a publisher has the book, not its author. */
const ENDED = /fin de X|éditeur/;

/** What a told kind is worth to a noun, and a noun in the body's own name. */
const SAME_KIND = 1.5;

const OWN_NOUN = 0.5;

/** The common nouns that a body goes by: the first word of its name, the one before it (`l'atelier X`), and those in apposition behind it (`Fil blanc, compagnie installée à …`). */
function nounsOf({ analysis, keys, words }: Reading, { name, mentions }: FoundOrganisation): ReadonlySet<string> {
  const nouns = new Set([nameKey(name).split(/[ '-]/)[0]!]);
  for (const { start, end } of mentions) {
    const before = tokenAt(analysis, start) - 1;
    if (before >= 0 && genericHeadAt(words, before)) nouns.add(keys[before]!);
    const comma = tokenAt(analysis, end - 1) + 1;
    if (keys[comma] !== ',') continue;
    const noun = ARTICLE.test(keys[comma + 1] ?? '') ? comma + 2 : comma + 1;
    if (genericHeadAt(words, noun)) nouns.add(keys[noun]!);
  }
  return nouns;
}

/** Is the body called by a plural: `les Compagnons du Chaume`? */
export const isPlural = ({ keys, analysis }: Reading, { mentions }: FoundOrganisation): boolean =>
  mentions.some(({ start }) => {
    const at = tokenAt(analysis, start);
    return /^(?:les|des|aux)$/.test(keys[at - 1] ?? '') || keys[at] === 'les';
  });

/** The organisations of an article, found by mention, by kind, and by how much the article turns around them. */
export class Bodies {
  readonly #reading: Reading;
  /** The title as a key. */
  readonly #title: string;
  readonly #prominence: Prominence;
  readonly #byStart = new Map<number, FoundOrganisation>();
  readonly #nouns = new Map<FoundOrganisation, ReadonlySet<string>>();
  readonly #all: readonly FoundOrganisation[];
  readonly #byNounMeant = new Map<string, FoundOrganisation | null>();
  /** The organisation that the article turns around, if one stands out. */
  readonly dominant: FoundOrganisation | null;

  /** Where organisations and people are named, in order. */
  readonly #named: readonly number[];
  readonly #starts: readonly number[];

  /** `people`: where people are named; `staffed`: starts of the mentions that the text ties to a person, and whether only to say what that one is. */
  constructor(
    reading: Reading,
    organisations: readonly FoundOrganisation[],
    people: readonly number[],
    staffed: ReadonlyMap<number, boolean>,
  ) {
    this.#reading = reading;
    this.#title = nameKey(reading.analysis.text.slice(0, reading.analysis.titleEnd));
    this.#all = organisations;
    this.#prominence = prominenceOf(reading, staffed);
    for (const organisation of organisations) {
      for (const { start, rule } of organisation.mentions)
        if (!ENDED.test(rule)) this.#byStart.set(start, organisation);
      this.#nouns.set(organisation, nounsOf(reading, organisation));
    }
    const employers = organisations.filter(({ mentions }) => mentions.some(({ rule }) => !ENDED.test(rule)));
    const dominant = heaviest(employers, LEAST, this.#prominence);
    // what only pays or sends somewhere below is not what the article is about
    const aside =
      dominant !== null && ALOOF.has(dominant.kind ?? '') && dominant.mentions[0]!.start >= leadEnd(reading);
    this.dominant = aside ? null : dominant;
    this.#named = [...this.#byStart.keys(), ...people].sort((a, b) => a - b);
    this.#starts = [...this.#byStart.keys()].sort((a, b) => a - b);
  }

  /**
   * The body that a role at `offset` is held in where none is named: the one school of its paragraph for a headteacher,
   * the only body that its paragraph names before, if it weighs in the article, else the dominant one.
   */
  around(offset: number, role: string): FoundOrganisation | null {
    const place = this.#placeOf(offset);
    if (place) return place;
    const near = this.#namedInParagraph(offset);
    const fit = this.ofKind(offset, workplaceOf(role));
    if (fit) return fit;
    if (DIGEST.test(this.#title)) return near.length === 1 ? near[0]! : null;
    const [only, other] = near.filter((body) => !ALOOF.has(body.kind ?? ''));
    const alone = only !== undefined && other === undefined ? only : null;
    if (this.dominant === null || alone === this.dominant)
      return this.dominant ?? alone ?? (isHeldInside(role) ? this.#actingBefore(offset) : null);
    // what is named only later is not meant yet
    if (this.dominant.mentions[0]!.start > offset && this.#starts[0]! < offset) return alone;
    // an article of several items turns around nothing outside its paragraph
    if (near.length > 0 && !near.includes(this.dominant) && this.#isOfOneParagraph(this.dominant)) return alone;
    if (alone === null) return this.dominant;
    const share = this.#prominence(alone) / this.#prominence(this.dominant);
    return share >= RIVAL && alone.mentions.length > 1 ? alone : this.dominant;
  }

  /** The last body that acts, as its sentence's subject, in the paragraph before `offset`. */
  #actingBefore(offset: number): FoundOrganisation | null {
    const acting = this.#startsInParagraph(offset).filter((start) => isSubject(this.#reading, { start }));
    return acting.map((start) => this.#byStart.get(start)!).find(({ kind }) => !ALOOF.has(kind ?? '')) ?? null;
  }

  /** The one body of that kind that the paragraph names before `offset`. */
  ofKind(offset: number, wanted: string | null): FoundOrganisation | null {
    const fit = wanted === null ? [] : this.#namedInParagraph(offset).filter(({ kind }) => kind === wanted);
    return fit.length === 1 ? fit[0]! : null;
  }

  /** The last body named before `offset`, whoever is named since: what `y` means. */
  there(offset: number): FoundOrganisation | null {
    return this.#namedInParagraph(offset)[0] ?? this.dominant;
  }

  /** `À l'Ehpad Les Genêts, …`: the body at which a sentence of the paragraph, up to that of `offset`, begins. */
  #placeOf(offset: number): FoundOrganisation | null {
    const { keys, sentence, analysis } = this.#reading;
    for (const start of this.#startsInParagraph(offset)) {
      const at = tokenAt(analysis, start);
      const before = ARTICLE.test(keys[at - 1] ?? '') ? at - 2 : at - 1;
      const opens = before === 0 || sentence[before - 1] !== sentence[before];
      const body = this.#byStart.get(start)!;
      if (opens && /^(?:a|au|aux|chez)$/.test(keys[before] ?? '') && !ALOOF.has(body.kind ?? '')) return body;
    }
    return null;
  }

  #isOfOneParagraph({ mentions }: FoundOrganisation): boolean {
    const { paragraphs } = this.#reading.analysis;
    const of = (start: number) => countBelow(paragraphs, start + 1, (p) => p.start) - 1;
    return mentions.length > 1 && of(mentions[0]!.start) === of(mentions.at(-1)!.start);
  }

  /** Where the paragraph of `offset` names bodies before it, a dozen mentions back at most, the last first. */
  #startsInParagraph(offset: number): number[] {
    const { paragraphs } = this.#reading.analysis;
    const from = paragraphs[countBelow(paragraphs, offset + 1, (p) => p.start) - 1]?.start ?? 0;
    const last = countBelow(this.#starts, offset, (s) => s) - 1;
    const near = this.#starts.slice(Math.max(0, last - FARTHEST + 1), last + 1);
    return near.filter((start) => start >= from).reverse();
  }

  /** The bodies named there, each once. */
  #namedInParagraph(offset: number): FoundOrganisation[] {
    return [...new Set(this.#startsInParagraph(offset).map((start) => this.#byStart.get(start)!))];
  }

  /**
   * The organisation that a pointing phrase at `offset` means: the last one named in its paragraph, unless a person is
   * named since. Where the phrase opens a paragraph, that of the one before: the dominant body if it stands there.
   */
  lastBefore(offset: number): FoundOrganisation | null {
    const { text } = this.#reading.analysis;
    const at = countBelow(this.#named, offset, (start) => start) - 1;
    const start = this.#named[at];
    const between = start === undefined ? '\n' : text.slice(start, offset);
    // nobody and nothing named yet in the paragraph: it goes on about what the article turns around
    if (start === undefined || goesOn(between)) return this.dominant;
    const last = this.#byStart.has(start) ? this.#topic(start) : null;
    if (last === null || !between.includes('\n')) return last;
    const same = this.#named
      .slice(Math.max(0, at - FARTHEST), at)
      .filter((other) => !text.slice(other, start).includes('\n'));
    return same.some((other) => this.#byStart.get(other) === this.dominant) ? this.dominant : last;
  }

  /**
   * Of the bodies that a sentence names up to `start`, the one it speaks of: not one that a relative clause brings (`X, que
   * Y a fondée`), nor one that a preposition brings where another is the subject (`X joue au théâtre Y`).
   */
  #topic(start: number): FoundOrganisation | null {
    const { analysis, sentence } = this.#reading;
    const of = sentence[tokenAt(analysis, start)];
    const until = countBelow(this.#starts, start, (s) => s);
    const known = this.#starts
      .slice(Math.max(0, until - FARTHEST), until + 1)
      .filter((other) => sentence[tokenAt(analysis, other)] === of);
    const main = mainStarts(this.#reading, known);
    const topic = main.at(-1) ?? start;
    const subject = isBrought(this.#reading, topic)
      ? known.find((other) => opensSentence(this.#reading, other))
      : undefined;
    return this.#byStart.get(subject ?? topic) ?? null;
  }

  /** The organisation that an item of a sentence names, or that its common noun can only mean. */
  meant(item: Item | null): FoundOrganisation | null {
    if (!item) return null;
    if (item.mention) return this.#byStart.get(item.mention.start) ?? null;
    return this.#namesake(item) ?? this.#byNoun(item);
  }

  /** What a definite common noun means: any body that fits, the last one named in the paragraph; else the heaviest of its kind. */
  #byNoun({ first }: Item): FoundOrganisation | null {
    const { keys, words, tokens } = this.#reading;
    if (isAnyBody(keys[first]!)) {
      const near = this.#namedInParagraph(tokens[first]!.start).filter(isEstablishment);
      const house = keys[first] === 'etablissement' ? near.find(({ kind }) => HOUSES.has(kind ?? '')) : undefined;
      return house ?? near[0] ?? this.dominant;
    }
    const noun = keys[first]!;
    const kind = genericHeadAt(words, first)?.value ?? null;
    let meant = this.#byNounMeant.get(noun);
    if (meant === undefined) {
      const fit = this.#all.filter((body) => mayBeCalled(body.kind, kind));
      meant = heaviest(fit, 0, (body) => this.#prominence(body) * this.#fitness(body, kind));
      this.#byNounMeant.set(noun, meant);
    }
    const at = tokens[first]!.start;
    // what is named only later is not meant yet, unless nothing is named before
    if (meant === null || meant.mentions[0]!.start < at) return meant;
    const before = this.#starts
      .slice(
        0,
        countBelow(this.#starts, at, (s) => s),
      )
      .slice(-FARTHEST);
    const known = [...new Set(before.map((start) => this.#byStart.get(start)!))];
    const fit = known.filter((body) => mayBeCalled(body.kind, kind));
    return heaviest(fit, 0, (body) => this.#prominence(body) * this.#fitness(body, kind)) ?? meant;
  }

  /** How well a noun of that kind fits: better where the text told that kind, worse where the body's name has a noun of its own (`Fondation …` is hardly `l'association`). */
  #fitness(body: FoundOrganisation, kind: string | null): number {
    const { analysis, words } = this.#reading;
    const own = organisationHeadAt(words, tokenAt(analysis, body.mentions[0]!.start)) !== null;
    return (body.kind === kind ? SAME_KIND : 1) * (own ? OWN_NOUN : 1);
  }

  /** The body last named before that goes by the common noun: `le régiment` behind `Régiment de …`. */
  #namesake({ first }: Item): FoundOrganisation | null {
    const { tokens, keys } = this.#reading;
    const at = countBelow(this.#starts, tokens[first]!.start, (start) => start) - 1;
    for (let i = at; i >= Math.max(0, at - FARTHEST); i--) {
      const body = this.#byStart.get(this.#starts[i]!)!;
      if (this.#nouns.get(body)!.has(keys[first]!)) return body;
    }
    return null;
  }
}
