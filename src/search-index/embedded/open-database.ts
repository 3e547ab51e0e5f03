import Database from 'better-sqlite3';

/** A new or copied database to write. Safety of a half-written file does not matter: it is thrown away. */
export function openDatabaseForBuilding(file: string): Database.Database {
  const database = new Database(file);
  // A row with a vector takes about 2 KB: pages of 4 KB, the default, would be left half empty.
  database.pragma('page_size = 16384');
  database.pragma('journal_mode = MEMORY');
  database.pragma('synchronous = OFF');
  return database;
}

/** A finished database; nothing can be written to it. @throws SqliteError when it is not there or no database. */
export function openDatabaseForReading(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  database.pragma('cache_size = -16384');
  return database;
}
