/** Longest title made from a question, in UTF-16 units; the server cuts at the same place. */
const titleLength = 80;

/** The title a conversation is given from its first question. */
export function titleOfQuestion(question: string): string {
  return question.trim().slice(0, titleLength);
}
