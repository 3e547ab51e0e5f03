import { config } from 'zod';

// The content security policy forbids making code from text. zod would try it when the first schema is made, so that
// this has to be loaded before any of them.
config({ jitless: true });
