/** A piece of a run: what is to be done in one bucket, in one of its stages. */
export interface WorkKey {
  readonly run: number;
  readonly stage: WorkStage;
}

export type WorkStage = 'weigh' | 'decide';

export interface WorkPiece {
  readonly bucket: number;
  readonly sellers: number;
}

export interface WorkResult {
  readonly bucket: number;
  readonly result: string;
}

/** The pieces of runs, inside one transaction. */
export interface WorkTables {
  /** Adds the pieces that are not there yet. */
  prepare(key: WorkKey, pieces: readonly WorkPiece[]): Promise<void>;
  /**
   * Takes those of some pieces that nobody has done or is doing. They are its own until the transaction ends: a worker
   * that dies gives them back by that alone.
   */
  claim(key: WorkKey, buckets: readonly number[]): Promise<readonly number[]>;
  finish(key: WorkKey, results: readonly WorkResult[]): Promise<void>;
  /** Removes the pieces of a stage that is over, in some buckets. */
  drop(key: WorkKey, buckets: readonly number[]): Promise<void>;
}
