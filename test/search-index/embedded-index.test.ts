import { describeIndexContract } from './contract-suite.js';
import { makeEmbeddedIndex } from './embedded-factory.js';

describeIndexContract('embedded index', () => makeEmbeddedIndex());
