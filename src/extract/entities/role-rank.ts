/** Is `later` the same role said more fully? */
export const isFuller = (later: string, first: string) =>
  later.length > first.length && ` ${later.toLowerCase()} `.includes(` ${first.toLowerCase()} `);

/** What one is to a body, whatever one does there; it gives way to what one does, and the body stays. */
export const STATUS = /^(?:salarié|employé|collaborat|stagiaire$|membre$|agent$|permanent)/i;
/** What one was, or is to somebody, gives way to what one is. */
const WEAK =
  /^(?:.*à la retraite$|ancien|ex-|retraité|complice|eleve|élève|prédécesseur|successeur|remplaçant|adjointe?$|élue?$|confrère|consœur|collègue|diplômée?$|licenciée?$|professeure?$|docteure?$|maître$|chef$|cheffe$|doyen|propriétaire|passionnée?$|habitante?$|usag(?:er|ère)$|participante?$|bénéficiaire$|lauréate?$|invitée?$|associée?$|bâtisseu|passeu(?:r|se)$|défenseu|pionni|héro|visionnaire|inspirat|initiat|instigat|auteure?$|autrice$)/i;
/** What one is to somebody says least of all. */
const RELATION = /^(?:complice|confrère|consœur|collègue|associée?$|prédécesseur|successeur|remplaçant)/i;
/** Is it said of what one is to somebody: `confrère`, `successeur`? */
export const isRelation = (role: string): boolean => RELATION.test(role);
/** Does the role say little of what somebody does: what one was, or is to others? */
export const isWeak = (role: string): boolean => WEAK.test(role);
/** Does what a later phrase calls somebody tell more than what a former did? */
export const outdoes = (role: string, former: string) =>
  (RELATION.test(former) && !RELATION.test(role)) ||
  (WEAK.test(former) && !WEAK.test(role)) ||
  (STATUS.test(former) && !STATUS.test(role) && !WEAK.test(role));
