import type * as PriceTable from '@pydantic/genai-prices';
import type { Provider } from '@pydantic/genai-prices';

/** The package does not say its version itself; a test holds this equal to the dependency. */
export const PRICE_TABLE_VERSION = '0.1.8';

/** What the package looks prices up in. */
export interface PriceList {
  /** As the report names it. */
  readonly name: string;
  /** Which published table it is; absent for the bundled one. */
  readonly published?: PublishedTable;
  /** Null for the bundled one. */
  readonly providers: Provider[] | null;
}

/** A table as it was fetched. */
export interface PublishedTable {
  /** The day of its publication. */
  readonly date: string;
  readonly sha256: string;
}

export const BUNDLED_LIST: PriceList = {
  name: `@pydantic/genai-prices ${PRICE_TABLE_VERSION}`,
  providers: null,
};

/** The package holds one list for the whole process; this is the one it holds. */
const held: { list: Provider[] | null; bundled: Provider[] | null } = { list: null, bundled: null };

/** Makes the package answer from this list. Throws where it refuses the list, and keeps the one it has. */
export function useList(table: typeof PriceTable, { providers }: PriceList): void {
  if (providers === held.list) return;
  const next = providers ?? held.bundled;
  if (next === null) return;
  table.updatePrices(({ setProviderData }: PriceTable.StorageFactoryParams) => setProviderData(next));
  held.list = providers;
}

/** The list that came with the package; asked for before any other is used. */
export async function bundledProviders(table: typeof PriceTable): Promise<readonly Provider[]> {
  held.bundled ??= (await table.waitForUpdate()) ?? [];
  return held.bundled;
}
