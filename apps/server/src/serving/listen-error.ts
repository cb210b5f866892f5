import { GoldSellerError } from '@gold-seller/criteria';

/** Where it was to listen, and the settings that say so. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly hostSetting: string;
  readonly portSetting: string;
}

/** Why nothing can listen there: `port_in_use` or `option_invalid`; anything else as it is. */
export function listenError(cause: NodeJS.ErrnoException, listening: Listening): Error {
  const { host, port, hostSetting, portSetting } = listening;
  switch (cause.code) {
    case 'EADDRINUSE':
      return new GoldSellerError('port_in_use', `port ${port} is in use: set ${portSetting} to another`, { cause });
    case 'EACCES':
      return new GoldSellerError('option_invalid', `port ${port} may not be used: set ${portSetting} to another`, {
        cause,
      });
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENOTFOUND':
      return new GoldSellerError('option_invalid', `${host} is no address of this machine: ${hostSetting}`, { cause });
    default:
      return cause;
  }
}
