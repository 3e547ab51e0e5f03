/** Why nothing can be asked just now. */
export const answerOnItsWay = 'An answer is on its way: stop it, or ask when it has come.';
