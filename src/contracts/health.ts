import { z } from 'zod';

/** That the process answers, or that questions can be answered. */
export const healthSchema = z.object({ status: z.enum(['live', 'ready']) });
