/**
 * How a sentence ties a role to a person and an organisation: expressions over shapes. Symbols: `P` person, `O`
 * organisation, `L` place, `R` role, `A` a body meant by its common noun (`association`), `N` number; other words are in
 * lower case without accents, and each word ends with its space. Words in angle brackets are the macros of
 * `role-grammar.ts`, which bring their own spaces.
 */
export interface RolePattern {
  readonly name: string;
  readonly pattern: string;
  /** A phrase it reads, for the reader of this file. */
  readonly example: string;
  /** The role that a verb says without a noun. */
  readonly says?: SaidRole;
  /** Every person named before the role bears it, not only the nearest. */
  readonly several?: true;
  /** With `several`: a role in the singular is the last one's alone. */
  readonly agrees?: true;
  /** As many roles as people, in their order: `respectivement directrice et comptable`. */
  readonly respective?: true;
  /** One of several is meant: `l'une des conseillères`. */
  readonly singlesOut?: true;
  /** `la directrice, X`, `nos éducateurs`: held in the organisation that the article turns around, where none is named. */
  readonly held?: true;
  /** `notre arbitre`: held, whatever the role, where those speak whom the article turns around. */
  readonly ours?: true;
  /** One is there, perhaps in another's pay: gives way to whoever employs one. */
  readonly loose?: true;
  /** One may be there as a visitor: tells nothing of whoever has no role, where the public goes. */
  readonly visited?: true;
  /** The person is somebody else's fellow and so of that one's body: `son collègue Paul`. */
  readonly fellow?: true;
  /** `elle y est directrice`: the organisation is the last one named, whoever is named since. */
  readonly there?: true;
  /** Members of a board: its body is theirs before the one that sends them; the last one named, where the text does not say whose board. */
  readonly board?: true;
  /** `sa directrice`: the organisation is the last one named before, if no person is named since. */
  readonly possessive?: true;
  /** The person is the last one named before: the phrase only points back; with `several` all whom the sentence before names. */
  readonly pointsBack?: true;
  /** Takes another's place: the first person named, the last, or whom the phrase points back to; the other one is the other named, or whom it points back to. */
  readonly heir?: 'first' | 'last' | 'pointed';
  /** A verb of speech stands right before the name: `« Je suis facteur », explique X`. */
  readonly spoken?: true;
  /** Said to the person whom the article interviews, or by them, outside quotation marks. */
  readonly interviewed?: 'asked' | 'answers';
  /**
   * The role takes up somebody whom the text has named without one: as subject of a verb of speech (`explique la
   * formatrice`), or of the sentence (`La directrice ira`), then somebody whose body is told; `next`: with its body, and
   * then whoever the sentences before name (`La trésorière de la coopérative cultive…`); `same`: the subject of its own
   * sentence (`Paul caresse la coque, et l'on sent que le vieux mécanicien …`); `ahead`: whoever the sentence behind it brings on.
   */
  readonly anaphora?: 'speech' | 'subject' | 'next' | 'same' | 'ahead';
}

/** A role as it is said of a man and of a woman. */
export interface SaidRole {
  readonly masculine: string;
  readonly feminine: string;
}
