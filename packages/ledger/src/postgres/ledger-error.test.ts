import { expect, test } from 'vitest';
import { isTransient, ledgerError } from './ledger-error.ts';

test.each(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', '57P01', '57P05'])(
  'a server that is gone with %s does not answer, and may be asked again',
  (code) => {
    const error = ledgerError('postgres://h/db', Object.assign(new Error('gone'), { code }));
    expect(error).toMatchObject({
      code: 'ledger_unusable',
      message: 'the ledger at postgres://h/db does not answer: gone',
    });
    expect(isTransient(error)).toBe(true);
  },
);
