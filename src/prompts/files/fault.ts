/** Why a part of a file cannot be used. */
export interface Fault {
  readonly fault: string;
}

export function isFault(value: object): value is Fault {
  return 'fault' in value;
}
