/** The part of better-sqlite3 that the store uses; its own package ships no types. */
declare module 'better-sqlite3' {
  type Bound = string | number | bigint | null | Buffer;

  interface Statement {
    readonly reader: boolean;
    readonly readonly: boolean;
    run(...parameters: (Bound | Bound[])[]): { changes: number; lastInsertRowid: number | bigint };
    get(...parameters: Bound[]): unknown;
    all(...parameters: Bound[]): unknown[];
    iterate(...parameters: Bound[]): IterableIterator<unknown>;
    pluck(on?: boolean): this;
    raw(on?: boolean): this;
    columns(): { name: string }[];
  }

  class Database {
    constructor(
      pathOrBytes: string | Buffer,
      options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number },
    );
    readonly inTransaction: boolean;
    readonly readonly: boolean;
    readonly open: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    unsafeMode(unsafe?: boolean): this;
    pragma(text: string, options?: { simple?: boolean }): unknown;
    function(name: string, options: { deterministic?: boolean }, run: (...values: never[]) => Bound): this;
    close(): this;
  }

  namespace Database {
    export type { Bound, Statement };
    export type Connection = Database;
  }
  export default Database;
}
