import { describe } from 'vitest';
import type { IndexUnderTest } from './index-factory.js';
import { describeLexicalLeg } from './lexical-contract.js';
import { describeDenseLeg } from './dense-contract.js';
import { describeLookups } from './lookup-contract.js';
import { describeWriting } from './writing-contract.js';

/** What every index must do, whatever it is kept in; `make` gives a new, empty place for one. */
export function describeIndexContract(name: string, make: () => Promise<IndexUnderTest>): void {
  describe(name, () => {
    describeLexicalLeg(make);
    describeDenseLeg(make);
    describeLookups(make);
    describeWriting(make);
  });
}
