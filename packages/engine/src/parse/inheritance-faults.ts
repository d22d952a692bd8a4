import { bilingual } from '@shuize/domain';
import { fault, quoted } from '../check/fault.ts';
import { mendByWord } from '../check/nearest-word.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';

export function unknownParent(id: string, known: readonly string[], position: Position): PackFault {
  const mark = quoted(id);
  return fault(
    'unknown-parent',
    position,
    bilingual(`没有可以继承的制度包${mark.zh}。`, `There is no pack ${mark.en} to inherit.`),
    known.length === 0
      ? bilingual(
          '把它的文件夹放在本制度包的文件夹旁边，文件夹以标识命名。',
          'Put its folder, named by its id, beside that of this pack.',
        )
      : mendByWord(id, known),
  );
}

export function circular(chain: readonly string[], position: Position): PackFault {
  const text = chain.join(' → ');
  return fault(
    'circular-inheritance',
    position,
    bilingual(`制度包互相继承：${text}。`, `Packs inherit each other in a circle: ${text}.`),
    bilingual('删去其中一处 inherits。', 'Take `inherits` out of one of them.'),
  );
}

export function faultyParent(id: string, count: number, position: Position): PackFault {
  const mark = quoted(id);
  return fault(
    'faulty-parent',
    position,
    bilingual(
      `所继承的制度包${mark.zh}有${count}处问题。`,
      `The pack ${mark.en} that is inherited has ${count} ${count === 1 ? 'fault' : 'faults'}.`,
    ),
    bilingual(
      `先改正它：shuize policy check ${id} 逐处指出。`,
      `Mend it first: shuize policy check ${id} names each of them.`,
    ),
  );
}

export function otherVersion(id: string, version: string, position: Position): PackFault {
  const mark = quoted(id);
  return fault(
    'other-parent-version',
    position,
    bilingual(`所继承的制度包${mark.zh}是 ${version} 版。`, `The pack ${mark.en} is of version ${version}.`),
    bilingual(
      `核对它改了什么（shuize policy diff），再写成 ${version}。`,
      `See what has changed in it (shuize policy diff), then write ${version}.`,
    ),
  );
}

export function unknownRemoved(element: string, known: readonly string[], position: Position): PackFault {
  const mark = quoted(element);
  return fault(
    'unknown-removed',
    position,
    bilingual(`所继承的制度包没有${mark.zh}。`, `The pack inherited has no ${mark.en}.`),
    mendByWord(element, known),
  );
}

export function removedAndReplaced(element: string, position: Position): PackFault {
  const mark = quoted(element);
  return fault(
    'removed-and-replaced',
    position,
    bilingual(
      `${mark.zh}既列为不沿用，又在本制度包中写了。`,
      `${mark.en} is removed, and also written in this pack.`,
    ),
    bilingual(
      '写了就是替换，从 removes 中删去；不需要的，删去文件。',
      'A file of its own replaces it, so take it out of `removes`; or remove the file.',
    ),
  );
}
