import { formatMonth, type Month, parseMonth } from '@shuize/domain';
import { Button } from 'antd';
import { useEffect, useId, useState } from 'react';
import { monthAfter, monthText } from '../wording/time-text.ts';

const MONTHS_OF_YEAR = 12;

/** Goes through the months on record; with the keyboard by arrows, a year by page up and down. */
export function MonthSlider({
  month,
  first,
  last,
  onChange,
}: {
  readonly month: string;
  readonly first: string;
  readonly last: string;
  readonly onChange: (month: string) => void;
}) {
  const id = useId();
  // The address follows a moment later; a key pressed meanwhile goes on from what is shown.
  const [shown, setShown] = useState(month);
  useEffect(() => setShown(month), [month]);
  const choose = (next: string) => {
    setShown(next);
    onChange(next);
  };
  const step = (steps: number) => choose(monthAfter(shown, steps, first, last));
  return (
    <div className="month-slider">
      <Button onClick={() => step(-1)} disabled={shown <= first} aria-label="前一个月">
        ‹
      </Button>
      <label htmlFor={id} className="heard">
        月份
      </label>
      <input
        id={id}
        type="range"
        min={Number(parseMonth(first))}
        max={Number(parseMonth(last))}
        value={Number(parseMonth(shown))}
        aria-valuetext={monthText(shown)}
        onChange={({ target }) => choose(formatMonth(Number(target.value) as Month))}
        onKeyDown={(event) => {
          if (event.key === 'PageUp' || event.key === 'PageDown') {
            event.preventDefault();
            step(event.key === 'PageUp' ? MONTHS_OF_YEAR : -MONTHS_OF_YEAR);
          }
        }}
      />
      <Button onClick={() => step(1)} disabled={shown >= last} aria-label="后一个月">
        ›
      </Button>
      <output htmlFor={id} className="month-now">
        {monthText(shown)}
      </output>
      <span className="month-ends" aria-hidden="true">
        {monthText(first)} – {monthText(last)}
      </span>
    </div>
  );
}
