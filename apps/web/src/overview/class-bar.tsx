import { WATER_CLASSES } from '@shuize/domain';
import { CLASS_FILLS, markLetter, markText } from '../marks/class-palette.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { type ClassCounts, classedCount, shareText } from './share.ts';

/** The shares of the classes as one bar, and the counts under it as a table: the parts add up to the whole. */
export function ClassBar({ classes }: { readonly classes: ClassCounts }) {
  const total = classedCount(classes);
  return (
    <>
      <div className="class-bar" aria-hidden="true">
        {WATER_CLASSES.filter((each) => classes[each] > 0).map((each) => (
          <span
            key={each}
            style={{ flexGrow: classes[each], background: CLASS_FILLS[each] }}
            title={`${markText(each)} ${classes[each]} 个`}
          >
            <b>{markLetter(each)}</b>
          </span>
        ))}
      </div>
      <table className="class-table">
        <caption className="heard">各类断面数与比例</caption>
        <thead>
          <tr>
            {WATER_CLASSES.map((each) => (
              <th key={each} scope="col">
                <span className="dot" style={{ background: CLASS_FILLS[each] }} aria-hidden="true" />
                {markText(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {WATER_CLASSES.map((each) => (
              <td key={each}>
                <strong>{classes[each]}</strong>
                <span>{shareText(classes[each], total) ?? NO_FIGURE}</span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  );
}
