import { HOST_PATTERNS } from './host-patterns.js';
import { MEMBER_PATTERNS } from './member-patterns.js';
import { POINTING_PATTERNS } from './pointing-patterns.js';
import type { RolePattern } from './role-pattern.js';
import { ROLE_PATTERNS } from './role-patterns.js';
import { VERB_PATTERNS } from './verb-patterns.js';

/** Every way in which a sentence ties a role, in the order in which they are asked. */
export const ALL_PATTERNS: readonly RolePattern[] = [
  ...HOST_PATTERNS,
  ...ROLE_PATTERNS,
  ...POINTING_PATTERNS,
  ...VERB_PATTERNS,
  ...MEMBER_PATTERNS,
];
