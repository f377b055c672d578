// Properties are checked on the same cases in every run, so that CI never flips; FAST_CHECK_SEED explores others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261124) });
