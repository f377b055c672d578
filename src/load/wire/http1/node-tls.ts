import type * as Tls from 'node:tls';

/** Node's TLS, loaded where it is first needed: a run over plain HTTP starts some milliseconds sooner without it. */
export function nodeTls(): typeof Tls {
  return process.getBuiltinModule('node:tls');
}
