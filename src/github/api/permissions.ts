/** What each part of the API asks of the token, as a line under `permissions:`. The first match counts. */
const NEEDED: readonly (readonly [RegExp, string])[] = [
  [/\/issues\//, 'pull-requests: write'],
  [/\/statuses(\/|$)/, 'statuses: write'],
  [/\/actions\//, 'actions: read'],
  [/\/pulls\b/, 'pull-requests: read'],
];

/** The permission that the route needs: `GET /repos/{owner}/{repo}/pulls/{number}` → `pull-requests: read`. */
export function permissionFor(route: string): string {
  return NEEDED.find(([pattern]) => pattern.test(route))?.[1] ?? 'contents: read';
}
