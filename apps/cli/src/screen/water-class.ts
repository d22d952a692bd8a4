import { classText, WATER_CLASSES } from '@shuize/domain';
import type { Paint } from './screen.ts';

/** Colours the text of a water class as officials know it: blue, green, yellow, orange (magenta here), red. */
export function paintClass(paint: Paint): (text: string) => string {
  const colours = [paint.blue, paint.cyan, paint.green, paint.yellow, paint.magenta, paint.red];
  return (text) => {
    const level = WATER_CLASSES.findIndex((waterClass) => {
      const { zh, en } = classText(waterClass);
      return text === zh || text === en;
    });
    return colours[level]?.(text) ?? text;
  };
}
