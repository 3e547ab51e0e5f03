import type { SourceRegion } from '../contracts/paragraph.js';
import type { TextBlock } from '../contracts/text-block.js';

/** What a block belongs to. Blocks of one owner that follow each other make one region. */
export interface BlockOwner {
  kind: SourceRegion['kind'];
  /** Anything that is the same for all blocks of one paragraph or heading. */
  owner: unknown;
}

/** The regions of a document in order. Blocks that nothing claims are furniture. */
export function buildRegions(
  blocks: readonly TextBlock[],
  owners: ReadonlyMap<number, BlockOwner>,
): SourceRegion[] {
  const regions: SourceRegion[] = [];
  let before: BlockOwner | undefined;
  blocks.forEach((block, position) => {
    const own = owners.get(position) ?? { kind: 'furniture', owner: 'furniture' };
    const region = regions.at(-1);
    if (region && before && before.owner === own.owner && before.kind === own.kind) region.end = block.end;
    else regions.push({ kind: own.kind, start: block.start, end: block.end });
    before = own;
  });
  return regions;
}
