/** Part of the address in which the server says, by its code, why signing in at the provider did not lead in. */
export const PROBLEM_PARAMETER = 'problem';
