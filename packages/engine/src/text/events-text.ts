import {
  type Bilingual,
  bilingual,
  EVENT_ACTS,
  EVENT_KIND_NAMES,
  type EventKind,
  isEventKind,
  levelsOfEventKind,
} from '@shuize/domain';
import { answered, answerTo } from '../evaluate/answers.ts';
import type { EventFilter, Events } from '../language/condition.ts';
import { plain, quantityText } from './number-text.ts';
import { joined, type Telling } from './telling.ts';

/** `同一问题被市攻坚办通报累计2次及以上`, `经查实的严重（突出）问题被环保部立案查处或者被中央新闻媒体曝光1起及以上`. */
export function eventsText(node: Events, { pack, answers }: Telling): Bilingual {
  const only = node.same?.only ?? null;
  const isSame =
    node.same !== null && (only === null || answerTo(only.interpretation, answers) === only.answer);
  const asked = {
    isSame,
    isVerified: askedOf(node, 'verified'),
    isSerious: askedOf(node, 'serious'),
  };
  const unit = unitOf(node.of);
  const count = quantityText(node.count, pack, (number) =>
    bilingual(`${plain(number).zh}${unit}`, plain(number).en),
  );
  const reached =
    node.count.kind === 'parameter' ? '累计达到' : node.count.value.mantissa === 1 ? '' : '累计';
  const what = happeningText(node.of, asked);
  const including = includingText(node);
  const rolling =
    answered(node.within, answers) === 'rolling-year'
      ? bilingual('（按任意连续一年计，末起在当年）', ', within any year running that ends in this one')
      : bilingual('', '');
  return bilingual(
    `${what.zh}${reached}${count.zh}及以上${including.zh}${rolling.zh}`,
    `there are ${count.en} or more ${what.en}${including.en}${rolling.en}`,
  );
}

interface Asked {
  readonly isSame: boolean;
  readonly isVerified: boolean | null;
  readonly isSerious: boolean | null;
}

function askedOf({ use }: Events, name: 'verified' | 'serious'): boolean | null {
  const asked = use.parameters[name];
  return asked?.kind !== 'fixed' || asked.value === 'any' ? null : asked.value === 'true';
}

function includingText({ including, of }: Events): Bilingual {
  if (including === null) {
    return bilingual('', '');
  }
  const { kind, level } = including.of;
  const among = actsText({ kind: kind.length === 0 ? of.kind : kind, level });
  return bilingual(
    `，其中${among.zh}${including.count}${unitOf(of)}及以上`,
    `, ${including.count} or more of them ${among.en}`,
  );
}

function happeningText(of: EventFilter, { isSame, isVerified, isSerious }: Asked): Bilingual {
  const kinds = of.kind.filter(isEventKind);
  const isAct = kinds.some((kind) => EVENT_ACTS[kind] !== undefined);
  const verified =
    isVerified === null
      ? bilingual('', '')
      : isVerified
        ? bilingual('经查实的', 'verified ')
        : bilingual('未查实的', 'not verified ');
  const serious =
    isSerious === null
      ? bilingual('', '')
      : isSerious
        ? bilingual(isAct ? '严重（突出）' : '后果严重的', 'serious ')
        : bilingual(isAct ? '一般' : '后果不严重的', 'not serious ');
  const same = isSame ? bilingual('同一', ' of one problem') : bilingual('', '');
  const acts = actsText(of);
  const quality = verified.zh + serious.zh;
  const problem = `${same.zh}${quality}问题`;
  const zh = isAct
    ? `${isSame || quality !== '' ? problem : ''}${acts.zh}`
    : `发生${same.zh === '' ? '' : '同一问题的'}${quality}${acts.zh}`;
  return bilingual(zh, `${verified.en}${serious.en}events${same.en}: ${acts.en}`);
}

/** `被市攻坚办通报`, `被省级主管部门立案查处或者被省级新闻媒体曝光`; of what happens itself the names of the kinds. */
function actsText({ kind, level }: EventFilter): Bilingual {
  const acts = kind.filter(isEventKind).map((each) => {
    const levels = levelsOfEventKind(each);
    const actors = level.flatMap((word) => levels?.[word] ?? []);
    const act = EVENT_ACTS[each];
    if (act === undefined) {
      return EVENT_KIND_NAMES[each];
    }
    const by = joined(actors, '、', ' or ');
    return actors.length === 0
      ? bilingual(each === 'report' ? '被群众举报' : `被${NOBODY[each] ?? ''}${act.zh}`, act.en)
      : bilingual(`被${by.zh}${act.zh}`, `${act.en} by ${by.en}`);
  });
  return kind.some((each) => isEventKind(each) && EVENT_ACTS[each] !== undefined)
    ? joined(acts, '或者', ' or ')
    : joined(acts, '、', ', ');
}

/** Notices come a number of times; other events are cases. */
function unitOf({ kind }: EventFilter): string {
  return kind.every((each) => each === 'notice') ? '次' : '起';
}

/** Who acts where it does not matter who. */
const NOBODY: Readonly<Partial<Record<EventKind, string>>> = { notice: '环保督查', exposure: '媒体' };
