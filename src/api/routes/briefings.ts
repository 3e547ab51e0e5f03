import { Router } from 'express';
import {
  briefingFormatSchema,
  briefingJobSchema,
  briefingJobStateSchema,
  briefingRequestSchema,
  outlineRequestSchema,
  outlineSchema,
} from '../../contracts/briefing.js';
import { abortOnDisconnect } from '../abort-on-disconnect.js';
import { findPublicUrl } from '../find-public-url.js';
import { parseInput } from '../parse-input.js';
import { readJsonBody } from '../read-json-body.js';
import { refuseMethod } from '../refuse-method.js';
import type { RouteContext } from '../route-context.js';
import { sendJson } from '../send-json.js';
import { streamJob } from '../stream-job.js';

const path = '/api/briefings';
const onePath = '/api/briefings/:id';

/**
 * POST /api/briefings: asks for a briefing (202, Location). POST …/outline: the sections it would have. GET …/:id: the
 * job, with the briefing when it is done; DELETE takes it away. GET …/:id/events: the job at every change. POST
 * …/:id/cancel. GET …/:id/file.<format>: the briefing as md, html, docx or json. Whoever knows an id may read it.
 */
export function briefingsRoute(context: RouteContext): Router {
  const router = Router();
  addAsking(router, context);
  addJob(router, context);
  addFile(router, context);
  return router;
}

function addAsking(router: Router, context: RouteContext): void {
  router
    .post(path, readJsonBody())
    .post(path, (request, response) => {
      const job = context.assistant().briefings.start(parseInput(briefingRequestSchema, request.body));
      response.status(202).location(`${path}/${job.id}`).json(briefingJobStateSchema.parse(job));
    })
    .all(path, refuseMethod(['POST']))
    .post(`${path}/outline`, readJsonBody())
    .post(`${path}/outline`, async (request, response) => {
      const topic = parseInput(outlineRequestSchema, request.body);
      const { briefings } = context.assistant();
      sendJson(response, outlineSchema, await briefings.proposeOutline(topic, abortOnDisconnect(response)));
    })
    .all(`${path}/outline`, refuseMethod(['POST']));
}

function addJob(router: Router, context: RouteContext): void {
  router
    .get(onePath, (request, response) => {
      sendJson(response, briefingJobSchema, context.assistant().briefings.find(request.params.id));
    })
    .delete(onePath, (request, response) => {
      context.assistant().briefings.remove(request.params.id);
      response.status(204).end();
    })
    .all(onePath, refuseMethod(['GET', 'HEAD', 'DELETE']))
    // Without this, Express would hold a HEAD open as long as the stream.
    .head(`${onePath}/events`, refuseMethod(['GET']))
    .get(`${onePath}/events`, async (request, response) => {
      await streamJob(request.params.id, { context, response });
    })
    .all(`${onePath}/events`, refuseMethod(['GET']))
    .post(`${onePath}/cancel`, (request, response) => {
      sendJson(response, briefingJobStateSchema, context.assistant().briefings.cancel(request.params.id));
    })
    .all(`${onePath}/cancel`, refuseMethod(['POST']));
}

function addFile(router: Router, context: RouteContext): void {
  const filePath = `${onePath}/file.:format` as const;
  router
    .get(filePath, async (request, response, next) => {
      const format = briefingFormatSchema.safeParse(request.params.format);
      if (!format.success) {
        next('router');
        return;
      }
      const { briefings } = context.assistant();
      const publicUrl = findPublicUrl(request, context.config);
      const { body, contentType, fileName } = await briefings.render(
        request.params.id,
        format.data,
        publicUrl,
      );
      response.attachment(fileName).setHeader('Content-Type', contentType);
      response.end(body);
    })
    .all(filePath, refuseMethod(['GET', 'HEAD']));
}
