import { completionModel } from '../../contracts/chat-completion.js';
import { AppError } from '../../contracts/errors.js';

/** The error that OpenAI's clients know for a model that is not there. */
export function unknownModel(model: string): AppError {
  return new AppError({
    step: 'api',
    kind: 'not-found',
    message: `There is no model "${model.slice(0, 100)}".`,
    remedy: `The only one is "${completionModel}".`,
    details: { code: 'model_not_found', param: 'model' },
  });
}
