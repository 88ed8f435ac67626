export * from './chain.js';
export { CHANGE_TYPES, type Change, type ChangeType, changes, type RecordSet } from './changes/index.js';
export * from './dump/index.js';
export { UserError, WARNING_CODES, type WarningCode } from './errors.js';
export { extractArticle } from './extract/index.js';
export { type Verification, type VerifyOptions, verify } from './proof.js';
export * from './store/index.js';
export type * from './types.js';
