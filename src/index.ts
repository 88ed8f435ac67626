export { patiently } from './chain/pause.js';
export * from './chain.js';
export { CHANGE_TYPES, type Change, type ChangeType, changes, type RecordSet } from './changes/index.js';
export { type Corrected, type CorrectionSet, compileCorrections } from './corrections/compile.js';
export type { Conflict } from './corrections/conflicts.js';
export type * from './corrections/decision.js';
export {
  appendDecisions,
  type Corrections,
  readCorrections,
  removeDecisions,
} from './corrections/file.js';
export { decisionsAbout, forgetDecisions } from './corrections/forget.js';
export { correctionsHash } from './corrections/hash.js';
export { correctionsPath } from './corrections/path.js';
export { SHEET_COLUMNS, type SheetEntity, sheetRow } from './corrections/sheet.js';
export { sheetDecisions } from './corrections/sheet-decisions.js';
export { parseSheet } from './corrections/sheet-file.js';
export { replayCorrections } from './corrections/sync.js';
export * from './dump/index.js';
export { UserError, WARNING_CODES, type WarningCode } from './errors.js';
export * from './evaluate/index.js';
export { extractArticle } from './extract/index.js';
export { type Verification, type VerifyOptions, verify } from './proof.js';
export * from './store/index.js';
export { sheetText } from './text/csv.js';
export type * from './types.js';
