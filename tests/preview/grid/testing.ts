import { loadExcel } from '../../excel-host/environment/node.ts';
import { parseArea } from '../../excel-host/model/address.ts';
import { Actions } from './actions.ts';
import { geometryOf } from './geometry.ts';
import { Movement } from './movement.ts';
import { selectAreas } from './selection.ts';
import { type Refusal, Workbench } from './workbench.ts';

/** A workbook with hands on it and no page to draw it on. */
export function workAt() {
  const { host } = loadExcel();
  const bench = new Workbench(host, () => {});
  const refusals: Refusal[] = [];
  bench.onRefused = (reason) => void refusals.push(reason);
  const actions = new Actions(bench);
  const movement = new Movement(bench, () => geometryOf(bench.sheet, bench.used));
  const select = (address: string): void => {
    const areas = address.split(',').map((each) => parseArea(each));
    bench.select(selectAreas(areas.filter((area) => area !== undefined)));
  };
  return { host, bench, actions, movement, select, refusals };
}
