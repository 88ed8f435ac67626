const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Nouns that make a name an organisation's, first (`Department of Health`) or last (`Green Valley Trust`). */
export const ORGANISATION_HEADS = words(`academy agency alliance army assembly association authority bank board bureau
  cathedral centre center charity church clinic club coalition college commission committee company confederation congress
  consortium cooperative corporation council court department directorate federation forum foundation fund group hospital hub inc infirmary
  initiative institute institution laboratory league library ltd ministry museum network news newspaper observatory office
  organisation organization orchestra parliament partnership party police press programme project school secretariat senate
  service services society surgery theatre times trust union university workshop`);

/** Small words inside a name that has such a noun: `University of the Arts`. */
export const NAME_LINKS = words('of for the and in');

/** Titles before a name that are no part of it. */
export const HONORIFICS =
  words(`mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister captain judge
  president minister mayor councillor cllr senator`);

/** Capital words that name nobody and nothing: demonyms and words of time come from the tags. */
export const CAPITAL_NOISE = words(
  `the a an this that these i god christmas easter internet covid ok tv ceo pdf faq usb wifi phd diy`,
);

export const SPEECH_VERBS = words(`said says say explained explains added adds told tells recalled recalls argued argues
  replied replies insisted insists admitted admits noted notes stressed stresses concluded concludes continued continues
  remembered remembers asked asks answered answers warned warns wrote writes joked jokes sighed laughed commented observed`);

/** Heads of roles beside what compromise tags as actors. */
export const ROLE_HEADS =
  words(`adviser advisor analyst apprentice architect artist assistant author baker captain caretaker
  chair chairman chairwoman chairperson chef chief clerk coach consultant coordinator councillor counsellor cofounder
  co-founder curator dean deputy director doctor economist editor engineer executive farmer founder gardener geographer head historian
  instructor journalist lawyer leader lecturer librarian manager mayor mechanic mediator member mentor midwife minister nurse officer
  organiser owner partner pharmacist physician president principal producer professor psychologist receptionist researcher
  representative resident retiree scientist secretary sociologist spokesman spokesperson spokeswoman student supervisor surgeon
  teacher technician trainee trainer treasurer trustee volunteer warden worker writer`);

/** Units of measure, as a figure's kind; those of time and money are told apart. */
export const MEASURES =
  words(`km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm foot
  feet inch inches acre acres hectare hectares kg kilo kilos kilogram kilograms gram grams tonne tonnes ton tons litre litres
  liter liters gallon gallons degree degrees mph watt watts kilowatt kilowatts megawatt megawatts gb mb megabit megabits`);
export const DURATIONS = words(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries',
);
export const CURRENCIES = new Map(
  Object.entries({
    '£': 'GBP',
    '€': 'EUR',
    $: 'USD',
    pound: 'GBP',
    pounds: 'GBP',
    euro: 'EUR',
    euros: 'EUR',
    dollar: 'USD',
    dollars: 'USD',
  }),
);

/** What an activity did, reached or put in place. */
export const OUTCOME_VERBS =
  words(`helped supported trained reached welcomed served delivered opened built raised distributed
  received visited created hired recruited organised organized taught housed spent handed repaired planted collected advised
  accompanied installed ran assisted fed invested funded launched equipped
  provided employed help helps support supports serve serves reach reaches welcome welcomes train trains employ employs`);
/** Before such a verb: a goal or a supposition, no outcome. */
export const HYPOTHETICAL = words('will would could should may might if hope hopes aim aims plan plans want wants');
