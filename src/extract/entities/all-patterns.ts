import { BOARD_PATTERNS } from './board-patterns.js';
import { COUNTED_PATTERNS } from './counted-patterns.js';
import { DUTY_PATTERNS } from './duty-patterns.js';
import { HOST_PATTERNS } from './host-patterns.js';
import { MEMBER_PATTERNS } from './member-patterns.js';
import { NOMINATION_PATTERNS, STAFF_PATTERNS } from './nomination-patterns.js';
import { OFFICE_PATTERNS } from './office-patterns.js';
import { POINTING_PATTERNS } from './pointing-patterns.js';
import type { RolePattern } from './role-pattern.js';
import { ROLE_PATTERNS } from './role-patterns.js';
import { SUCCESSION_PATTERNS } from './succession-patterns.js';
import { VERB_PATTERNS } from './verb-patterns.js';

/** Every way in which a sentence ties a role, in the order in which they are asked. */
export const ALL_PATTERNS: readonly RolePattern[] = [
  ...COUNTED_PATTERNS,
  ...NOMINATION_PATTERNS,
  ...HOST_PATTERNS,
  ...ROLE_PATTERNS,
  ...POINTING_PATTERNS,
  ...VERB_PATTERNS,
  ...OFFICE_PATTERNS,
  ...MEMBER_PATTERNS,
  ...STAFF_PATTERNS,
  ...BOARD_PATTERNS,
  ...DUTY_PATTERNS,
  ...SUCCESSION_PATTERNS,
];
