/** What one is to a person rather than to a body: who is so works where that person does. */
const FELLOW =
  /^(?:collegue|confrere|consoeur|binome|(?:co)?equipi\w+|adjointe?|bras|second|assistante?|collaborat\w+|remplacante?|suppleante?|successeuse?|successeur|successrice|predecesseu\w+|superieure?|stagiaire|apprentie?|alternante?)$/;

/** What one is to a work, an idea or a cause: `son autrice` is of the book, though a body is named before. */
const OF_A_WORK =
  /^(?:co)?(?:auteure?|autrice|signataire|inventeu\w+|inventrice|traducteur|traductrice|illustrat\w+|concepteur|conceptrice|defenseu\w+|partisane?|detracteur|detractrice|laureate?|parrain|marraine|batisseu\w+|biographe|interprete)$/;

/** Does the noun, without accents, tell what one is to a person? */
export const isOfPerson = (key: string): boolean => FELLOW.test(key);

/** Does the noun, without accents, tell what one is to a work? */
export const isOfWork = (key: string): boolean => OF_A_WORK.test(key);
