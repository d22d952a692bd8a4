import { bilingual, type Explained } from '@shuize/domain';
import { type CellPlace, cellAddress } from '../cells/cell-address.ts';

/** The same with the cell's address, as Excel writes it, in front of the message. */
export function atCell<Found extends Explained>(place: CellPlace, found: Found): Found {
  const address = cellAddress(place);
  const { zh, en } = found.message;
  return { ...found, message: bilingual(`${address}：${zh}`, `${address}: ${en}`) };
}
