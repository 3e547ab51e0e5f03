/** Stands before the reason why the sentences of an answer that was on its way are gone. */
export const whatIsWithdrawn = 'What was shown so far is withdrawn.';
