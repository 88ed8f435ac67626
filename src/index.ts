export { patiently } from './chain/pause.js';
export * from './chain.js';
export * from './dump/index.js';
export { UserError, WARNING_CODES, type WarningCode } from './errors.js';
export { extractArticle } from './extract/index.js';
export * from './store/index.js';
export type * from './types.js';
