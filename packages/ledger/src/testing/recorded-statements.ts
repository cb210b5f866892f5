import { Client } from 'pg';

/** A statement as it was sent to PostgreSQL. */
export interface RecordedStatement {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** The transaction it belongs to; none where it is alone. */
  readonly transaction: number | undefined;
}

/** Everything that is sent to PostgreSQL by this process while some work is done, in the order in which it is sent. */
export async function recordedStatements(work: () => Promise<void>): Promise<readonly RecordedStatement[]> {
  const statements: RecordedStatement[] = [];
  const open = new WeakMap<object, number>();
  let transactions = 0;
  const send: (...given: unknown[]) => unknown = Client.prototype.query;
  const sendNoted = function (this: object, ...given: readonly unknown[]): unknown {
    const [text, parameters] = given;
    if (typeof text === 'string') {
      if (/^(?:begin|start transaction)/i.test(text)) open.set(this, ++transactions);
      statements.push({
        text: text.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim(),
        parameters: Array.isArray(parameters) ? parameters : [],
        transaction: open.get(this),
      });
      if (/^(?:commit|rollback)/i.test(text)) open.delete(this);
    }
    return Reflect.apply(send, this, given);
  };
  Object.defineProperty(Client.prototype, 'query', { value: sendNoted, configurable: true, writable: true });
  try {
    await work();
  } finally {
    Object.defineProperty(Client.prototype, 'query', { value: send, configurable: true, writable: true });
  }
  return statements;
}
