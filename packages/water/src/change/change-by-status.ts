import { WATER_STATUSES, type WaterStatus } from '@shuize/domain';
import { type ChangeGrade, changeGradeOfSteps } from './change-grade.ts';

/**
 * Change of a section, river or region by its status (水质状况等级法): the same status is no clear change, one status
 * up or down is somewhat better or worse, two or more are clearly so. Classes Ⅰ and Ⅱ are one status.
 *
 * Comparable only with the same items and basically the same sections; the caller sees to that.
 *
 * @see STANDARDS 2.7, 1
 */
export function changeByStatus(before: WaterStatus, after: WaterStatus): ChangeGrade {
  return changeGradeOfSteps(WATER_STATUSES.indexOf(after) - WATER_STATUSES.indexOf(before));
}
