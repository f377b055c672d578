const shared = {
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/fixed-seed.mjs'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/__tests__/support/plain-globals.mjs',
      { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false },
    ],
  },
};

/**
 * `npm test` runs the quick project; `npm run test:slow` the seeded simulations behind SLOW=1; `npm run test:real` those
 * with real servers, where they are installed, behind REAL_SERVERS=1.
 */
export default {
  projects: [
    { ...shared, displayName: 'quick', testMatch: ['<rootDir>/__tests__/**/*.test.ts'] },
    ...(process.env.SLOW
      ? [{ ...shared, displayName: 'slow', testMatch: ['<rootDir>/__tests__/**/*.slow.ts'] }]
      : []),
    ...(process.env.REAL_SERVERS
      ? [{ ...shared, displayName: 'real', testMatch: ['<rootDir>/__tests__/**/*.real.ts'] }]
      : []),
  ],
  // Modules loaded with --experimental-vm-modules are never freed: a worker past the limit is replaced between files.
  // The limit also keeps Jest from running everything in its own process where it would choose a single worker.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/__tests__/support/count-reporter.mjs'],
  // A guard against a test that hangs, and no statement on speed: a busy machine would refute that.
  testTimeout: 600_000,
};
