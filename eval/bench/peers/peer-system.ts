/** Where a system reads and writes. */
export interface SystemFolders {
  /** The documents, as .txt files. */
  seeds: string;
  /** Its own, empty before it indexes. */
  own: string;
}

/** A system that has been started on what it indexed. */
export interface OpenedSystem {
  /** Texts found for a question, best first; together at least 6,000 characters where the corpus allows. */
  retrieve(question: string): Promise<string[]>;
  close(): Promise<void>;
}

/** One way of finding the texts that answer a question, from files to texts. */
export interface PeerSystem {
  /** Reads the documents and keeps what it makes of them in its own folder; ends what it started. */
  index(folders: SystemFolders): Promise<void>;
  open(folders: SystemFolders): Promise<OpenedSystem>;
}
