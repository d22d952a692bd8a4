import {
  BOUNDARY_KINDS,
  CONTROL_LEVELS,
  INDICATORS,
  MONITORING_STATES,
  parseDay,
  TARGET_CLASSES,
  WATER_BODY_KINDS,
  WATER_CLASSES,
} from '@shuize/domain';
import { z } from 'zod';

/** The words of the field as they stand in requests and answers. */

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;
const DAY = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Longest id of a section, division, user or the like that is looked up at all. */
const LONGEST_ID = 200;

export const idSchema = z.string().min(1).max(LONGEST_ID);

/** `2018-03` */
export const monthSchema = z.string().regex(MONTH);

/** `2018-03-05` */
export const daySchema = z.string().regex(DAY);

/** `2026-11-24T09:30:00.123456Z`, in UTC. */
export const instantSchema = z.string().regex(INSTANT);

/** A day stands for its end in China Standard Time; an instant for itself. */
export const asOfSchema = z
  .string()
  .regex(new RegExp(`${DAY.source}|${INSTANT.source}`))
  .refine((text) => parseDay(text.slice(0, 10)) !== null);

export const waterClassSchema = z.enum(WATER_CLASSES).meta({ id: 'WaterClass' });
export const targetClassSchema = z.enum(TARGET_CLASSES).meta({ id: 'TargetClass' });
export const monitoringStateSchema = z.enum(MONITORING_STATES).meta({ id: 'MonitoringState' });
export const waterBodyKindSchema = z.enum(WATER_BODY_KINDS).meta({ id: 'WaterBodyKind' });
export const controlLevelSchema = z.enum(CONTROL_LEVELS).meta({ id: 'ControlLevel' });
export const boundaryKindSchema = z.enum(BOUNDARY_KINDS).meta({ id: 'BoundaryKind' });
export const indicatorCodeSchema = z.enum(INDICATORS.map(({ code }) => code)).meta({ id: 'IndicatorCode' });

/** One month of a section: its class, its state, or why it has neither. */
export const monthOutcomeSchema = z
  .enum([...WATER_CLASSES, ...MONITORING_STATES, 'too-few-data', 'absent'])
  .meta({ id: 'MonthOutcome' });

/** A text in both languages. */
export const bilingualSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

/** A division by its code and its name as known. */
export const divisionNameSchema = z
  .object({ code: z.string(), name: z.string() })
  .meta({ id: 'DivisionName' });

/** SHA-256, hexadecimal. */
export const digestSchema = z.string().regex(/^[\da-f]{64}$/);
