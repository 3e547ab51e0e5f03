import { Router } from 'express';
import { feedbackReceiptSchema, feedbackRequestSchema } from '../../contracts/feedback.js';
import { parseInput } from '../parse-input.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';

const path = '/api/feedback';

/** POST /api/feedback: marks an answer as wrong. 201 when it was kept, 200 when it had been before. */
export function feedbackRoute(context: RouteContext): Router {
  return Router()
    .post(path, readJsonBody())
    .post(path, (request, response) => {
      const receipt = context.assistant().markWrong(parseInput(feedbackRequestSchema, request.body));
      response.status(receipt.status === 'kept' ? 201 : 200).json(feedbackReceiptSchema.parse(receipt));
    })
    .all(path, refuseMethod(['POST']));
}
