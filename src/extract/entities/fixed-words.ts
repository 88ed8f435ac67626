const ROLE = '<R>';
const GAP = '\n';
/** Innermost group with its quantifier, class, escape of a class, macro, optional character: what a match may hold in several ways. */
const VARIABLE = [
  /\((?:[^()])*\)(?:[?*+]|\{[^}]*\})?\??/,
  /\[[^\]]*\](?:[?*+]|\{[^}]*\})?/,
  /<\w+>/,
  /\\[A-Za-z]/,
  /.[?*+{]/s,
];
const OPEN = '\u0001';
const CLOSE = '\u0002';

/**
 * The pieces of a pattern that every match holds word for word (`P , devenu`, `R `): where a sentence lacks one, the
 * pattern need not be tried. Empty where the pattern is an alternation as a whole.
 */
export function fixedWords(pattern: string): string[] {
  let rest = pattern.replaceAll('\\(', OPEN).replaceAll('\\)', CLOSE).replaceAll(ROLE, `${GAP}R ${GAP}`);
  for (const variable of VARIABLE)
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(variable, GAP);
    }
  if (rest.includes('|')) return [];
  const pieces = rest.replaceAll(OPEN, '(').replaceAll(CLOSE, ')').split(GAP);
  return [...new Set(pieces.filter((piece) => piece.trim() !== ''))];
}
