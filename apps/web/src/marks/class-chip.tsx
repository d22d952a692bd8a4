import { type Mark, markFill, markLetter, markText } from './class-palette.ts';

/** The numeral on the colour of its class, or the letter of a state on grey; the whole word for who hears or hovers. */
export function ClassChip({ mark }: { readonly mark: Mark }) {
  return (
    <span className="chip" style={{ background: markFill(mark) }} title={markText(mark)}>
      <span aria-hidden="true">{markLetter(mark)}</span>
      <span className="heard">{markText(mark)}</span>
    </span>
  );
}
