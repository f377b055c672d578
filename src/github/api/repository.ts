/** A repository as GitHub names it; its id survives a new name. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly id: number | null;
}
