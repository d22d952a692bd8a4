import type { PackFault } from '../language/fault.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import type { PackNames } from './pack-names.ts';

export function* checkRegisters(_syntax: PackSyntax, _names: PackNames): Iterable<PackFault> {}
