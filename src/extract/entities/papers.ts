import { type CandidateRule, candidate } from './candidate.js';
import { phraseEnd } from './phrase-name.js';
import { type Reading, together } from './reading.js';

/** What newspapers are called by, and what they are of. */
const PAPERS = new Set(
  'echo echos voix gazette courrier journal depeche nouvelles eveil reveil progres tribune republicain feuille messager phare independant eclaireur patriote'.split(
    ' ',
  ),
);

/** Index behind `du Perche`, `des Alpes`: what the paper is of has a name, or null. */
function behindNamed({ keys, capital }: Reading, k: number): number | null {
  if (!/^(?:de|du|des|d')$/.test(keys[k] ?? '')) return null;
  const name = /^(?:la|l')$/.test(keys[k + 1] ?? '') && !capital[k + 1] ? k + 2 : k + 1;
  return capital[name] === true ? name + 1 : null;
}

/** `selon L'Écho du Perche`, `dans La Voix du marais`: a newspaper, whose article has a capital inside the sentence. */
export const paperOf: CandidateRule = (reading) => {
  const { keys, capital, opens, quoted } = reading;
  return reading.capitals.flatMap((i) => {
    const article = /^(?:la|le|les|l')$/.test(keys[i]!) && !opens[i] && !quoted[i];
    if (!article || !capital[i + 1] || !PAPERS.has(keys[i + 1]!)) return [];
    const last = behindNamed(reading, i + 2) ?? phraseEnd(reading, i);
    return last > i + 2 && together(reading, i, last - 1)
      ? [candidate(reading, [i, last], 'ORG', 'titre de journal', 84, 'media')]
      : [];
  });
};
